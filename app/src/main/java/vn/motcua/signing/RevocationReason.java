package vn.motcua.signing;

import vn.motcua.kernel.text.Worded;

/** Why a certificate was revoked; the codes are those of RFC 5280, 5.3.1. */
public enum RevocationReason implements Worded {
    UNSPECIFIED(0),
    /** Somebody else has, or may have, the key. */
    KEY_COMPROMISE(1),
    /** The holder is called otherwise or belongs elsewhere. */
    AFFILIATION_CHANGED(3),
    /** Another certificate took its place. */
    SUPERSEDED(4),
    /** The holder no longer works, or no longer signs. */
    CESSATION(5);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    /** The number that stands in revocation lists. */
    public int code() {
        return code;
    }
}
