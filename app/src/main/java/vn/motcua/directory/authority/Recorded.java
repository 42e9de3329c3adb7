package vn.motcua.directory.authority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was known over a stretch of time.
 *
 * @param fact what was known
 * @param from since when
 * @param until until when, or {@code null} if it is what is known now
 */
public record Recorded<T>(T fact, Instant from, @Nullable Instant until) {}
