package vn.motcua.signing.known;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was issued here and that somebody asks about: the very bytes, or those that its signatures cover. Tells nothing of people: whoever has the file reads them there.
 *
 * @param state how it stands today
 * @param what what it is, such as the name of a procedure's result
 * @param issuer which agency issued it
 * @param issued when
 * @param ended since when it counts no more; {@code null} while it does
 */
public record KnownFile(
        KnownState state,
        String what,
        String issuer,
        Instant issued,
        @Nullable Instant ended) {}
