package vn.motcua.dossier;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody about dossiers; for an agency and the units below it. */
public enum DossierPermission implements Permission {
    /** Read dossiers. */
    SEE,
    /** Receive dossiers and return results at the one-stop office. */
    RECEIVE,
    /** Handle the matter. */
    HANDLE,
    /** Head the unit that handles it: assign, look it through. */
    HEAD,
    /** Decide and sign. */
    DECIDE,
    /** Number, seal and send. */
    ISSUE,
    /** Take and confirm fees. */
    COLLECT,
    /** See what is late and what will be. */
    WATCH,
    /** Keep the accounts of the software that synchronises dossiers. */
    PARTNERS
}
