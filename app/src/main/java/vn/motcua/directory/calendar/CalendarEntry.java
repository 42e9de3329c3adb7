package vn.motcua.directory.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;

/**
 * One version of a calendar with what it says.
 *
 * @param id its number among all versions
 * @param agency whose; {@code null} for the nation
 * @param number its number among those of this agency, or of the nation
 * @param kind what it says
 * @param below true for a closure that closes the units below as well
 * @param year the year that it announces, or {@code null}
 * @param source the document that orders it
 * @param reason why it was entered
 * @param recordedAt from when it was known
 * @param withdraws the version that it takes back, or {@code null}
 * @param withdrawnBy the version that takes it back, or {@code null}
 * @param days the days it is about; none for hours
 * @param hours the hours it sets, or {@code null}
 */
public record CalendarEntry(
        long id,
        @Nullable AgencyId agency,
        int number,
        CalendarKind kind,
        boolean below,
        @Nullable Integer year,
        LegalSource source,
        String reason,
        Instant recordedAt,
        @Nullable Long withdraws,
        @Nullable Long withdrawnBy,
        List<SpecialDay> days,
        @Nullable OfficeHours hours) {

    public CalendarEntry {
        days = List.copyOf(days);
    }

    /** True if somebody may take it back: it stands, and is neither what ships nor itself a withdrawal. */
    public boolean withdrawable() {
        return withdrawnBy == null && kind != CalendarKind.SHIPPED && kind != CalendarKind.WITHDRAWAL;
    }
}
