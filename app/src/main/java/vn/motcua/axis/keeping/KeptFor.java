package vn.motcua.axis.keeping;

import vn.motcua.kernel.text.Worded;

/** Why a content is still kept, although its agency wants such contents removed. */
public enum KeptFor implements Worded {
    /** Not every receiver has it. */
    RECEIVERS,
    /** The time that the agency set is not over. */
    TIME,
    /** A legal hold covers it. */
    HOLD,
    /** Its signatures or files are still to be looked at. */
    CHECKS
}
