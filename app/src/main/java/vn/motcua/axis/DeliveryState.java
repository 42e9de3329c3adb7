package vn.motcua.axis;

import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;

/** How far the receiver's software is with a delivery: a technical matter, which says nothing of the document's life. */
public enum DeliveryState implements Worded {
    /** It waits. */
    INITIAL("initial"),
    /** The receiver's software is at it. */
    PROCESSING("processing"),
    /** The receiver has it. */
    DONE("done"),
    /** The receiver's software could not take it; it waits on. */
    FAILED("fail");

    private final String wire;

    DeliveryState(String wire) {
        this.wire = wire;
    }

    /** The word on the wire. */
    public String wire() {
        return wire;
    }

    /** The state with this word, in either case. */
    public static Optional<DeliveryState> of(String word) {
        return Stream.of(values())
                .filter(state -> state.wire.equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
