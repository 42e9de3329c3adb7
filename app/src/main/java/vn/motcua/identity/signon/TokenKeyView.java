package vn.motcua.identity.signon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs tokens, as operators see it.
 *
 * @param id its name
 * @param state what it is for now
 * @param signsFrom from when on it signs, or signed
 * @param withdrawnAt when it was withdrawn; {@code null} if it was not
 */
public record TokenKeyView(
        String id,
        TokenKeyState state,
        Instant signsFrom,
        @Nullable Instant withdrawnAt) {}
