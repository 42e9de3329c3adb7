package vn.motcua.signing.stamp;

import java.io.Serial;

/** Thrown where a time stamp was asked for and none is to be had that counts. */
public final class NoStamp extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final StampFault fault;

    NoStamp(StampFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    /** Why. */
    public StampFault fault() {
        return fault;
    }
}
