package vn.motcua.vault;

import vn.motcua.kernel.text.Worded;

/** Where an entry comes from, and so how far it can be relied on. */
public enum EntryOrigin implements Worded {
    /** What an office issued at the end of a procedure. */
    RESULT_OF_DOSSIER,
    /** A certified electronic copy of an original. */
    CERTIFIED_COPY,
    /** Scanned by an officer who saw the paper. */
    DIGITISED_BY_OFFICER,
    /** Laid in by its owner; nobody has compared it with an original. */
    UPLOADED_BY_OWNER
}
