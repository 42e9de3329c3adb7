package vn.motcua.office.book;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.kernel.text.Worded;

/** Which way documents go. */
public enum Direction implements Worded {
    /** Issued by the agency. */
    OUTGOING,
    /** Received by it. */
    INCOMING;

    /** As addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction that an address names. */
    public static Optional<Direction> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
