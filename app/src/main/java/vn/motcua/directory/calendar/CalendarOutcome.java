package vn.motcua.directory.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.worktime.calendar.CalendarDay;

/**
 * What a new version made of the calendar.
 *
 * @param version its id
 * @param agency whose calendar; {@code null} for the nation's
 * @param effects the days that are now otherwise, in order
 */
public record CalendarOutcome(long version, @Nullable AgencyId agency, List<DayEffect> effects) {

    public CalendarOutcome {
        effects = List.copyOf(effects);
    }

    /** A day as it was and as it is. */
    public record DayEffect(CalendarDay before, CalendarDay after) {

        /** True if nothing that people notice is otherwise. */
        boolean none() {
            return before.counts() == after.counts()
                    && before.open().equals(after.open())
                    && before.because().equals(after.because());
        }
    }
}
