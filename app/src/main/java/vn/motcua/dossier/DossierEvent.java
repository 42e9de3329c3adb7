package vn.motcua.dossier;

import vn.motcua.kernel.AgencyId;

/** What other modules may hear of dossiers; with {@link Dossiers} and {@link Results} they look up the rest. */
public sealed interface DossierEvent {

    /** Which dossier. */
    DossierId dossier();

    /**
     * A result is there for the applicant: the last step before handing over has ended. An event for each result.
     *
     * @param dossier of which dossier
     * @param result its key, for {@link Results#find}
     * @param agency which agency issued it
     * @param signed true if the file was signed by the official and sealed by the agency
     */
    record ResultIssued(DossierId dossier, long result, AgencyId agency, boolean signed) implements DossierEvent {}

    /**
     * A result that was there has a mistake and counts no more; a corrected one follows.
     *
     * @param dossier of which dossier
     * @param result its key
     */
    record ResultSetAside(DossierId dossier, long result) implements DossierEvent {}
}
