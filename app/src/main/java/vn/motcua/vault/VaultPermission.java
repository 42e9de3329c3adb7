package vn.motcua.vault;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody about other people's stores; for an agency and the units below it. */
public enum VaultPermission implements Permission {
    /** Answer objections of owners. */
    ANSWER,
    /** Record deaths, new names, and heirs. */
    RECORD
}
