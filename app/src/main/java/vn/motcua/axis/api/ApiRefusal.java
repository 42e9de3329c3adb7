package vn.motcua.axis.api;

import vn.motcua.kernel.Refusal;

/** What the modern door refuses before the exchange is asked. */
public enum ApiRefusal implements Refusal {
    /** No signature at all. */
    SIGNATURE_MISSING(Kind.UNAUTHENTICATED),
    /** Headers that do not follow RFC 9421 or RFC 9530; {0} says where, in English, for programmers. */
    SIGNATURE_MALFORMED(Kind.MALFORMED),
    /** Unknown key, ended key, closed system, or a signature that does not hold: which of them is told to nobody. */
    SIGNATURE_WRONG(Kind.UNAUTHENTICATED),
    /** Made too long ago, or in the future: {0} minutes either way. */
    SIGNATURE_OUT_OF_TIME(Kind.UNAUTHENTICATED),
    /** The signature does not cover {0}. */
    SIGNATURE_COVERS_TOO_LITTLE(Kind.UNAUTHENTICATED),
    /** The nonce was used before. */
    REQUEST_REPEATED(Kind.UNAUTHENTICATED),
    /** The body is not the one whose digest was signed. */
    DIGEST_DIFFERS(Kind.RULE),
    /** No idempotency key, or none of 1 to 100 visible characters. */
    REQUEST_KEY_WRONG(Kind.MALFORMED),
    /** The key was given to another sending. */
    REQUEST_KEY_REUSED(Kind.RULE),
    /** The same sending is running just now; {0} seconds from now there will be an answer. */
    REQUEST_RUNNING(Kind.CONFLICT),
    /** A cursor that was not handed out. */
    CURSOR_WRONG(Kind.MALFORMED),
    /** A cursor so old that events after it are forgotten. */
    EVENTS_FORGOTTEN(Kind.CONFLICT),
    /** {0} is missing or none of its values. */
    PARAMETER_WRONG(Kind.MALFORMED),
    /** Too many requests of this system; {0} seconds to wait. */
    TOO_FAST(Kind.THROTTLED);

    private final Kind kind;

    ApiRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
