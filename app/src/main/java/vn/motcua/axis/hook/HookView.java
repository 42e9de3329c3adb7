package vn.motcua.axis.hook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system's hook.
 *
 * @param system the system's code
 * @param url where it wants to be called
 * @param state whether it is
 * @param told the cursor up to which it was told
 * @param failures how often in a row a call failed
 * @param failingSince since when; {@code null} if the last call went well
 * @param nextAt not before is it called again; tells something only while it fails
 * @param setAt since when it has this address
 */
public record HookView(
        String system,
        String url,
        HookState state,
        long told,
        int failures,
        @Nullable Instant failingSince,
        Instant nextAt,
        Instant setAt) {}
