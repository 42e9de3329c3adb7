package vn.motcua.signing.verdict;

import vn.motcua.kernel.text.Worded;

/** How far the certificate of a signature that holds is to be believed. */
public enum Trust implements Worded {
    /** It leads to a trusted root, holds now, and is not revoked. */
    TRUSTED,
    /** It leads to no root that is trusted here. */
    UNKNOWN_AUTHORITY,
    /** It has run out. */
    EXPIRED,
    /** It does not hold yet. */
    NOT_YET,
    /** It was revoked. */
    REVOKED,
    /** Whether it was revoked cannot be told: no list that still counts is at hand. */
    REVOCATION_UNKNOWN,
    /** It was not given for signing. */
    NOT_FOR_SIGNING,
    /** Among the certificates beside it is one that was damaged or that nobody known signed. */
    STRANGE_COMPANY
}
