package vn.motcua.certifiedcopy.check;

import vn.motcua.kernel.text.Worded;

/** What a check says. */
public enum CheckOutcome implements Worded {
    /** Certified, and it counts. */
    VALID,
    /** Certified, and its value was taken away. */
    REVOKED,
    /** It was made of a certified copy, or of another signed file, and changed afterwards. */
    ALTERED,
    /** Nothing of the sort was certified here. */
    UNKNOWN,
    /** The file cannot be read, and nothing of it is of a copy that was certified here. */
    UNREADABLE
}
