package vn.motcua.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * A notice in somebody's box.
 *
 * @param weight whether it asks something of them
 * @param agency which office says it
 * @param link where more is told; may be empty
 * @param read when it was opened; {@code null}: not yet
 */
public record NoticeView(
        long id,
        NoticeWeight weight,
        @Nullable AgencyId agency,
        String title,
        String text,
        String link,
        Instant at,
        @Nullable Instant read) {}
