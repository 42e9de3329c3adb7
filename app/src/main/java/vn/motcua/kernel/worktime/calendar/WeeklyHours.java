package vn.motcua.kernel.worktime.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When an office is open in an ordinary week. Hours on a Saturday or Sunday let people hand in papers and count in working hours, but do
 * not make the day a working day: the weekly rest stays what it is.
 *
 * @param spans for each day of the week its stretches, in order; a day without is closed
 */
public record WeeklyHours(Map<DayOfWeek, List<DaySpan>> spans) {

    /** The usual day, 07:00–11:30 and 13:30–17:00, from Monday to Friday: eight hours. */
    public static final WeeklyHours USUAL = mondayToFriday("07:00-11:30, 13:30-17:00");

    public WeeklyHours {
        Map<DayOfWeek, List<DaySpan>> ordered = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) ordered.put(day, DaySpans.union(spans.getOrDefault(day, List.of())));
        spans = java.util.Collections.unmodifiableMap(ordered);
    }

    /** The same hours from Monday to Friday. */
    public static WeeklyHours mondayToFriday(String hours) {
        List<DaySpan> day = DaySpans.of(hours);
        Map<DayOfWeek, List<DaySpan>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek each : DayOfWeek.values()) if (each.getValue() <= 5) week.put(each, day);
        return new WeeklyHours(week);
    }

    /** The hours of one day of the week. */
    public List<DaySpan> on(DayOfWeek day) {
        return spans.getOrDefault(day, List.of());
    }

    /** True if the office is never open. */
    public boolean isEmpty() {
        return spans.values().stream().allMatch(List::isEmpty);
    }
}
