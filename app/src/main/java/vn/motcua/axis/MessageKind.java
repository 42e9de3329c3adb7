package vn.motcua.axis;

import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;

/** What a packet is on the wire ({@code messagetype}). */
public enum MessageKind implements Worded {
    /** A document, for its receivers. */
    EDOC("edoc"),
    /** A status of a document, for the one who is concerned. */
    STATUS("status");

    private final String wire;

    MessageKind(String wire) {
        this.wire = wire;
    }

    /** The word on the wire. */
    public String wire() {
        return wire;
    }

    /** The kind with this word, in either case. */
    public static Optional<MessageKind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.wire.equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
