package vn.motcua.kernel.intake;

import java.util.UUID;

/**
 * A stranger's file.
 *
 * @param value random, never given twice
 */
public record FileId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
