package vn.motcua.audit.web;

import vn.motcua.kernel.Refusal;

/** What the pages of the log refuse. */
enum AuditWebRefusal implements Refusal {
    /** The last day lies before the first. */
    ENDS_BEFORE_IT_BEGINS(Kind.MALFORMED),
    /** No agency is or was called so, or carries that code. */
    NO_SUCH_AGENCY(Kind.RULE),
    /** Places in the tree that do not exist, or in the wrong order. */
    NO_SUCH_SIZES(Kind.MALFORMED);

    private final Kind kind;

    AuditWebRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
