package vn.motcua.axis;

import vn.motcua.kernel.Refusal;

/** What the axis refuses. Existing clients are told by the code of their contract ({@link #wire}); only 20 and 21 make them try again. */
public enum AxisRefusal implements Refusal {
    /** An argument that the operation cannot do without, or none of its words. */
    ARGUMENT_WRONG(Kind.MALFORMED, 10),
    HASH_NOT_UNDERSTOOD(Kind.MALFORMED, 10),
    /** The bytes that came are not those that were announced. */
    HASH_DIFFERS(Kind.RULE, 10),
    FILE_EMPTY(Kind.RULE, 10),
    FILE_TOO_LARGE(Kind.TOO_LARGE, 10),
    /** There is no such document, or it is not this system's to see. */
    DOCUMENT_UNKNOWN(Kind.NOT_FOUND, 10),
    /** The receiver agreed to the recall. */
    DOCUMENT_WITHDRAWN(Kind.CONFLICT, 10),
    /** Its time is over: only the facts are kept. */
    CONTENT_GONE(Kind.CONFLICT, 10),
    /** Wrong system, secret or signature: which of them is told to nobody. */
    NOT_AUTHENTIC(Kind.UNAUTHENTICATED, 15),
    /** Signed by the right secret, at a time that is too long ago or to come. */
    STAMP_OUT_OF_RANGE(Kind.UNAUTHENTICATED, 15),
    RECEIVER_UNKNOWN(Kind.RULE, 18),
    /** The code was closed, and nobody, or more than one, took over; or forwarding is switched off. */
    RECEIVER_CLOSED(Kind.RULE, 18),
    SENDER_FOREIGN(Kind.FORBIDDEN, 19),
    /** The packet names another sender than the one who sends. */
    SENDER_DIFFERS(Kind.RULE, 22),
    /** More at once than is taken; nothing was stored. */
    BUSY(Kind.UNAVAILABLE, 20),
    FAULT(Kind.UNAVAILABLE, 20),
    NOT_STANDARD(Kind.RULE, 22),
    /** Sent as a document, and a status; or the other way round. */
    KIND_DIFFERS(Kind.RULE, 22),
    /** The list of receivers names one that the packet does not. */
    RECEIVER_NOT_NAMED(Kind.RULE, 22),
    /** A receiver takes signed packets only. */
    SIGNATURE_REQUIRED(Kind.RULE, 22),
    /** A receiver takes packets with a valid signature only, and this one is not. */
    SIGNATURE_NOT_VALID(Kind.RULE, 22),
    /** A sealed packet, and a receiver to whose key it is not encrypted. */
    RECEIVER_CANNOT_OPEN(Kind.RULE, 22),
    /** It says that it is sealed, and its attachment is no envelope. */
    SEAL_UNREADABLE(Kind.RULE, 22),
    /** Sent as a sealed packet, and it is not: nothing of it was kept. */
    NOT_SEALED(Kind.RULE, 22),
    RECEIVER_LOCKED(Kind.CONFLICT, 23),
    SYSTEM_UNKNOWN(Kind.NOT_FOUND, 10),
    SYSTEM_WITHOUT_AGENCY(Kind.MALFORMED, 10),
    AGENCY_UNKNOWN(Kind.RULE, 18),
    OVERLAP_OUT_OF_RANGE(Kind.MALFORMED, 10),
    /** It takes packets as it is. */
    NOT_LOCKED(Kind.CONFLICT, 10);

    private final Kind kind;
    private final int wire;

    AxisRefusal(Kind kind, int wire) {
        this.kind = kind;
        this.wire = wire;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** The error code of the contract with existing clients. */
    public int wire() {
        return wire;
    }
}
