package vn.motcua.procedure;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody in the catalogue; for the procedures that an agency, or one below it, publishes. */
public enum ProcedurePermission implements Permission {
    /** Read drafts and reviews without touching them. */
    SEE_DRAFTS,
    /** Draft revisions and ask for their review. */
    EDIT,
    /** Review what another person drafted, publish it, close a procedure. */
    APPROVE,
    /** Import records from a file. */
    IMPORT
}
