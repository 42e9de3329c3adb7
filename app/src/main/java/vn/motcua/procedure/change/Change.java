package vn.motcua.procedure.change;

import vn.motcua.kernel.text.Worded;
import vn.motcua.procedure.record.RecordPart;

/**
 * A change.
 *
 * @param part in which part
 * @param kind what happened
 * @param was what it said; empty if it was not there
 * @param now what it says; empty if it is gone
 */
public record Change(RecordPart part, Kind kind, String was, String now) {

    /** What happened to a thing. */
    public enum Kind implements Worded {
        ADDED,
        REMOVED,
        CHANGED
    }
}
