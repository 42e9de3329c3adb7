package vn.motcua.vault.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a whole store.
 *
 * @param id its key
 * @param owner whose
 * @param state how it stands
 * @param entries how many papers there were when it was asked for
 * @param done how many were written so far
 * @param asked when it was asked for
 * @param bytes how large it is; 0 until it is ready
 * @param until until when it can be fetched, where it is ready
 */
public record ExportView(
        UUID id,
        UUID owner,
        ExportState state,
        int entries,
        int done,
        Instant asked,
        long bytes,
        @Nullable Instant until) {}
