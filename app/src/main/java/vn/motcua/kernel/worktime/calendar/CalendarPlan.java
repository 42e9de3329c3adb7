package vn.motcua.kernel.worktime.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that makes up one calendar: the nation's days, an office's hours and its closures, put together.
 *
 * <p>On one day the parts hold in this order: the hours of the week (for a swapped working day those of the day it stands for); a day off
 * takes them away; extra hours are added; closures take away last.
 *
 * @param version what it is called
 * @param first the first day that the calendar knows
 * @param last the last
 * @param hours who opens when; one of them must hold on the first day
 * @param specialDays days that are not as their week would have them
 * @param announcedYears the years whose days off have been announced; in others a deadline says that it stands on proposals
 */
public record CalendarPlan(
        CalendarVersion version,
        LocalDate first,
        LocalDate last,
        List<OfficeHours> hours,
        List<SpecialDay> specialDays,
        Set<Integer> announcedYears) {

    public CalendarPlan {
        hours = List.copyOf(hours);
        specialDays = List.copyOf(specialDays);
        announcedYears = Set.copyOf(announcedYears);
        if (last.isBefore(first)) throw new IllegalArgumentException("calendar ends before it begins");
        if (hours.stream().noneMatch(each -> !each.validFrom().isAfter(first)))
            throw new IllegalArgumentException("no hours on the first day");
    }
}
