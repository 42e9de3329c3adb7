package vn.motcua.procedure;

import vn.motcua.kernel.Refusal;

/** All to which the catalogue says no. */
public enum ProcedureRefusal implements Refusal {
    /** A text that can be no procedure code. */
    NO_PROCEDURE_CODE(Kind.MALFORMED),
    /** JSON that is no record; names the place. */
    NO_RECORD(Kind.MALFORMED),
    /** There is such a procedure already. */
    CODE_TAKEN(Kind.CONFLICT),
    /** A draft of this procedure is being worked on. */
    DRAFT_EXISTS(Kind.CONFLICT),
    /** Only drafts can be changed. */
    NOT_A_DRAFT(Kind.CONFLICT),
    /** Only what waits for review can be approved or sent back. */
    NOT_IN_REVIEW(Kind.CONFLICT),
    /** Somebody else saved the draft since the page was opened. */
    SAVED_MEANWHILE(Kind.CONFLICT),
    /** Checks found what must be mended first. */
    CHECKS_FAIL(Kind.RULE),
    /** Who drafted a revision does not approve it (four eyes). */
    OWN_DRAFT(Kind.FORBIDDEN),
    /** Nobody in person: the operator's command line does not approve. */
    NOBODY(Kind.FORBIDDEN),
    /** An effective date before today. */
    DATE_PAST(Kind.RULE),
    /** A date too far ahead to be meant. */
    DATE_TOO_FAR(Kind.RULE),
    /** Another revision takes effect on that very day. */
    DATE_TAKEN(Kind.CONFLICT),
    /** Only what has not begun can be withdrawn. */
    BEGUN_ALREADY(Kind.CONFLICT),
    /** Later revisions are planned: they must be withdrawn first. */
    REVISION_PLANNED(Kind.CONFLICT),
    /** The procedure is closed already, or will be. */
    CLOSED_ALREADY(Kind.CONFLICT),
    /** There is nothing in force that could be closed. */
    NOT_IN_FORCE(Kind.CONFLICT),
    /** The closing has happened: a new revision opens the procedure again. */
    CLOSING_DONE(Kind.CONFLICT),
    REASON_MISSING(Kind.MALFORMED),
    /** A code that no agency carries. */
    NO_SUCH_AGENCY(Kind.RULE),
    /** A file at the command line that cannot be read or written. */
    FILE_UNREADABLE(Kind.MALFORMED),
    /** A fee or a count below zero. */
    BELOW_ZERO(Kind.RULE),
    TOO_MANY_ROWS(Kind.RULE),
    /** No file came with the form. */
    NO_FILE(Kind.MALFORMED);

    private final Kind kind;

    ProcedureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
