package vn.motcua.axis.proof;

import vn.motcua.kernel.Refusal;

/** Why there is no such proof. */
public enum ProofRefusal implements Refusal {
    /** The receiver took the packet, at the time that the sentence names. */
    PACKET_TAKEN(Kind.CONFLICT),
    /** It has not waited long enough to be proven. */
    NOT_WAITING_LONG(Kind.CONFLICT),
    /** The axis itself holds it until its signature was judged. */
    NOT_DELIVERED(Kind.CONFLICT),
    /** It was withdrawn: another proof says so. */
    PACKET_WITHDRAWN(Kind.CONFLICT),
    /** Only documents of their own are withdrawn, not statuses and not what speaks of another document. */
    NOT_WITHDRAWABLE(Kind.RULE),
    /** There is no proof of this delivery. */
    PROOF_UNKNOWN(Kind.NOT_FOUND),
    /** Days out of range. */
    UNTAKEN_DAYS_WRONG(Kind.RULE);

    private final Kind kind;

    ProofRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
