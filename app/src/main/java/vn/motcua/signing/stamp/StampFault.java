package vn.motcua.signing.stamp;

import vn.motcua.kernel.text.Worded;

/** Why there is no time stamp, or none that counts. */
public enum StampFault implements Worded {
    /** The server cannot be reached, or did not answer in time. */
    AWAY,
    /** It said no. */
    REFUSED,
    /** What it said is no answer of RFC 3161. */
    UNREADABLE,
    /** It stamped something else than was asked, or answered another question: imprint, nonce or policy differ. */
    NOT_WHAT_WAS_ASKED,
    /** The certificate is not one for time stamps, and for nothing else. */
    NOT_FOR_STAMPS,
    /** The certificate did not hold at the time that the stamp names, or the value is not its key's. */
    NOT_ITS_OWN,
    /** The certificate leads to nobody whom this installation believes. */
    NOT_TRUSTED,
    /** Its authority has no list of revoked certificates that can go into a file as evidence: none, or none that speaks of all that it certified. */
    NO_LIST,
    /** It names another time than now. */
    WRONG_TIME
}
