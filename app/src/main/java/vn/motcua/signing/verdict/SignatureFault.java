package vn.motcua.signing.verdict;

import vn.motcua.kernel.text.Worded;

/** Why a signature proves nothing. */
public enum SignatureFault implements Worded {
    /** What is signed was changed after. */
    ALTERED,
    /** The signature's value is not that of the certificate's key. */
    WRONG_VALUE,
    /** No certificate stands with it. */
    NO_CERTIFICATE,
    /** The certificate was cut off, or is none. */
    CERTIFICATE_CUT,
    /** An algorithm that proves nothing: with a shared secret, broken, or none that any standard names. */
    ALGORITHM_REFUSED,
    /** An algorithm or a key of a sort that is not judged here: nothing is known, for or against. */
    ALGORITHM_UNKNOWN,
    /** An algorithm or a key that is no longer strong enough, where the installation does not take old ones. */
    ALGORITHM_OLD,
    /** It does not sign the whole document, or more than the document. */
    NOT_WHOLE,
    /** What is signed would first be turned into something else. */
    TRANSFORM_REFUSED,
    /** More than one signature, where there is one place for one. */
    SEVERAL,
    /** It stands somewhere else than where a packet carries it. */
    WRONG_PLACE,
    /** Somebody else signed the signature, inside it; a packet carries one. */
    COUNTERSIGNED,
    /** What it says of itself (XAdES) was changed after. */
    PROPERTIES_ALTERED,
    /** What it says of itself does not stand in its one place, or its name occurs twice. */
    PROPERTIES_ELSEWHERE,
    /** The certificate that comes with it is not the one that was signed with it. */
    OTHER_CERTIFICATE,
    /** Parts are missing, doubled or unknown. */
    MALFORMED,
    /** The file itself cannot be read to its end, or is beyond what is judged. */
    UNREADABLE
}
