package vn.motcua.dossier.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.procedure.record.ChannelKind;

/**
 * Which lines of a register.
 *
 * @param agency whose register
 * @param from the first day on which they were handed in
 * @param until the last one
 * @param procedure the code of a procedure; empty: all
 * @param status how they stand; {@code null}: all
 * @param channel how they were handed in; {@code null}: all
 */
public record RegisterQuery(
        AgencyId agency,
        LocalDate from,
        LocalDate until,
        String procedure,
        @Nullable NationalStatus status,
        @Nullable ChannelKind channel) {

    /** The longest period, in days: a year. */
    public static final int LONGEST = 366;

    /** True if it is a period that a register is asked for. */
    public boolean sensible() {
        return !until.isBefore(from) && from.plusDays(LONGEST).isAfter(until);
    }
}
