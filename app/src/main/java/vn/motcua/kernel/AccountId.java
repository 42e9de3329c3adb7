package vn.motcua.kernel;

import java.util.UUID;

/**
 * An account of a person, business or official: the key of the module identity, and the only name under which other modules know who acts.
 *
 * @param value random, never given twice
 */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
