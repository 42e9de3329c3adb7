package vn.motcua.axis.key;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of a system.
 *
 * @param keyId how requests name it: SHA-256 over the key, in base64url
 * @param system the code of the system
 * @param algorithm its name in RFC 9421
 * @param added since when it counts
 * @param ends from when it counts for nothing; {@code null} while no end is set
 * @param used when it last signed, to the minute; {@code null} if never
 */
public record SystemKeyView(
        String keyId,
        String system,
        String algorithm,
        Instant added,
        @Nullable Instant ends,
        @Nullable Instant used) {}
