package vn.motcua.audit;

import vn.motcua.kernel.Refusal;

/** What the audit log refuses. */
public enum AuditRefusal implements Refusal {
    /** The file that was named cannot be written. */
    FILE_NOT_WRITTEN(Kind.RULE),
    /** Signing goes on as it is; there is nothing to resume. */
    NOTHING_TO_RESUME(Kind.CONFLICT);

    private final Kind kind;

    AuditRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
