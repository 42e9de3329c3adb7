package vn.motcua.portal.component;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param at when
 * @param title what
 * @param actor who did it, or {@code null}
 * @param text more about it, or {@code null}
 * @param href where more is to be seen, or {@code null}
 */
public record TimelineEntry(
        Instant at,
        String title,
        @Nullable String actor,
        @Nullable String text,
        @Nullable String href) {}
