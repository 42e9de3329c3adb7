package vn.motcua.payment;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that is to be paid, as addresses name it.
 *
 * @param value random, never given twice
 */
public record ObligationId(UUID value) {

    /** A new one. */
    public static ObligationId random() {
        return new ObligationId(UUID.randomUUID());
    }

    /** Reads one from an address; empty if it is none. */
    public static Optional<ObligationId> parse(String text) {
        if (text.length() != 36) return Optional.empty();
        try {
            return Optional.of(new ObligationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
