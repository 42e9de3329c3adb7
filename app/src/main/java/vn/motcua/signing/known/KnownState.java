package vn.motcua.signing.known;

import vn.motcua.kernel.text.Worded;

/** How a file that was issued here stands today. */
public enum KnownState implements Worded {
    /** It counts. */
    VALID,
    /** Another one took its place. */
    REPLACED,
    /** It was revoked. */
    REVOKED,
    /** Its sender recalled it. */
    RECALLED,
    /** Its time is over. */
    EXPIRED
}
