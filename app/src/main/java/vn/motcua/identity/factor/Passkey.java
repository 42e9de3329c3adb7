package vn.motcua.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id its credential id, in base64url
 * @param label what its owner calls it
 * @param backedUp true if it is kept by a password manager that carries it to other devices
 * @param createdAt when it was set up
 * @param lastUsedAt when it was last used, or null
 */
public record Passkey(
        String id,
        String label,
        boolean backedUp,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
