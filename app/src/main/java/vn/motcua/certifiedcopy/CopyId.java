package vn.motcua.certifiedcopy;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A copy, from the first picture on.
 *
 * @param value random, never given twice
 */
public record CopyId(UUID value) {

    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Reads what {@link #toString} wrote; empty if it is no id. */
    public static Optional<CopyId> parse(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new CopyId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
