package vn.motcua.axis;

import vn.motcua.kernel.text.Worded;

/** How far a document has come at one receiver. */
public enum DocumentStage implements Worded {
    /** Taken by the axis for this receiver, which has told nothing yet. */
    SENT,
    ARRIVED,
    REFUSED,
    ACCEPTED,
    ASSIGNED,
    IN_PROGRESS,
    FINISHED,
    /**
     * Given back: the receiver agreed to the recall, or the sender withdrew it before the receiver took it. Its content is no longer served to this
     * receiver; its trace stays.
     */
    RECALLED
}
