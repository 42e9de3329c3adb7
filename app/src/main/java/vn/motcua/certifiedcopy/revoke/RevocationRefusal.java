package vn.motcua.certifiedcopy.revoke;

import vn.motcua.kernel.Refusal;

/** All to which revoking says no. */
public enum RevocationRefusal implements Refusal {
    /** The copy is not certified, or counts no more already. */
    NOT_CERTIFIED(Kind.CONFLICT),
    /** It was asked for already. */
    ASKED_ALREADY(Kind.CONFLICT),
    /** Whoever asked does not decide (SR-28). */
    SECOND_PERSON(Kind.RULE),
    /** It was decided by somebody else. */
    DECIDED_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    RevocationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
