package vn.motcua.identity.mandate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AccountId;

/**
 * Something that was done with a mandate.
 *
 * @param act what
 * @param at when
 * @param by who; {@code null}: the system
 */
public record MandateActView(
        MandateAct act, Instant at, @Nullable AccountId by) {}
