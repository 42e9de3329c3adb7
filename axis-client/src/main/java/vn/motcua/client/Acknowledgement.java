package vn.motcua.client;

import java.util.Locale;

/** How far a receiving system is with a delivery: the technical acknowledgement, not the business status. */
public enum Acknowledgement {
    /** Working on it. */
    PROCESSING,
    /** It has it. */
    DONE,
    /** It could not take it; the delivery keeps waiting. */
    FAIL;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
