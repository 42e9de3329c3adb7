package vn.motcua.vault;

import java.util.UUID;

/**
 * An entry of somebody's store.
 *
 * @param value random, never given twice
 */
public record EntryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
