package vn.motcua.axis;

import vn.motcua.kernel.text.Worded;

/** What is known of a packet's signature; judged behind the sending. */
public enum SignatureState implements Worded {
    /** There is none. */
    NONE,
    /** There is one, and nobody has looked at it. */
    UNCHECKED,
    /** It holds, and its certificate is trusted. */
    VALID,
    /** It holds, and its certificate cannot be traced to one that is trusted. */
    UNTRUSTED,
    /** It does not hold. */
    INVALID,
    /** It holds by an algorithm that is not taken any more. */
    WEAK
}
