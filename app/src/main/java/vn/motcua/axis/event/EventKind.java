package vn.motcua.axis.event;

import java.util.Locale;

/** What can happen. */
public enum EventKind {
    /** To a receiver: a packet waits. */
    DELIVERED,
    /** To the sender: a receiver's system said how far it is. */
    ACKNOWLEDGED,
    /** To the sender: the document's life at a receiver moved. */
    STATUS,
    /** To the sender and the receiver: the content is served to that receiver no more. */
    WITHDRAWN;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
