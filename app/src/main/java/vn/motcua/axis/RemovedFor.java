package vn.motcua.axis;

import vn.motcua.kernel.text.Worded;

/** Why a content was removed. */
public enum RemovedFor implements Worded {
    /** All receivers have it, and the time after that is over. */
    ALL_DONE,
    /** All receivers have it, and the agency wants only the facts kept. */
    METADATA_ONLY,
    /** The longest time is over. */
    PERIOD_OVER
}
