package vn.motcua.vault.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;

/**
 * What an agency asks to read.
 *
 * @param id its key
 * @param agency which agency
 * @param procedure for which procedure
 * @param askedBy who asked, by name
 * @param asked when
 * @param state how it stands
 * @param until until when it holds, where it was given
 */
public record ConsentView(
        long id,
        AgencyId agency,
        String procedure,
        String askedBy,
        Instant asked,
        ConsentState state,
        @Nullable Instant until) {}
