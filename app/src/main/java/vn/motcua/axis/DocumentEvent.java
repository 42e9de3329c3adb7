package vn.motcua.axis;

import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.kernel.text.Worded;

/** What can happen to a document at a receiver: the nine statuses, and packets of the sender that speak of the document. */
public enum DocumentEvent implements Worded {
    ARRIVED,
    REFUSED,
    ACCEPTED,
    ASSIGNED,
    IN_PROGRESS,
    FINISHED,
    TAKE_BACK,
    AGREED,
    DECLINED,
    /** A recall, which is itself a packet. */
    RECALL_SENT,
    UPDATE_SENT,
    REPLACEMENT_SENT,
    /** The sender withdrew it while the receiver had neither taken it nor told anything: no packet says so, the axis does. */
    WITHDRAWN;

    /** The event that a status packet tells. */
    public static DocumentEvent of(StatusCode status) {
        return valueOf(status.name());
    }

    /** The event that a packet means for the documents it speaks of; a new document speaks of none. */
    public static DocumentEvent of(Business.Kind kind) {
        return switch (kind) {
            case RECALL -> RECALL_SENT;
            case UPDATE -> UPDATE_SENT;
            case REPLACE -> REPLACEMENT_SENT;
            case NEW -> throw new IllegalArgumentException("a new document is no event of another");
        };
    }
}
