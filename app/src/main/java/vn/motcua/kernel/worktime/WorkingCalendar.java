package vn.motcua.kernel.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.calendar.WorkTimeRefusal;

/**
 * When one office works: immutable, in one version, between two dates. Made once from a {@link CalendarPlan}, then each question is
 * answered from prefix sums. Safe to share among threads.
 */
public final class WorkingCalendar {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    final MinuteAxis axis;
    final DayIndex days;
    private final CalendarPlan plan;
    private final DayComposer composer;

    private WorkingCalendar(CalendarPlan plan) {
        this.plan = plan;
        composer = new DayComposer(plan);
        CalendarDay[] all = plan.first()
                .datesUntil(plan.last().plusDays(1))
                .map(composer::compose)
                .toArray(CalendarDay[]::new);
        int firstDay = Math.toIntExact(plan.first().toEpochDay());
        axis = new MinuteAxis(firstDay, all);
        days = new DayIndex(firstDay, all);
    }

    /** The calendar that the plan makes. */
    public static WorkingCalendar of(CalendarPlan plan) {
        return new WorkingCalendar(plan);
    }

    /** Its version; every deadline names it. */
    public CalendarVersion version() {
        return plan.version();
    }

    /** What it was made from. */
    public CalendarPlan plan() {
        return plan;
    }

    /** One day, with its hours and the reasons for them. Refused outside the calendar. */
    public CalendarDay day(LocalDate day) {
        if (day.isBefore(plan.first()) || day.isAfter(plan.last()))
            throw outside(
                    Math.toIntExact(plan.first().toEpochDay()),
                    Math.toIntExact(plan.last().toEpochDay()));
        return composer.compose(day);
    }

    /** True if it is a working day. */
    public boolean worksOn(LocalDate day) {
        return days.works(Math.toIntExact(day.toEpochDay()));
    }

    /** How many working days lie after one date, up to and including another; negative if the other is earlier. */
    public int workingDays(LocalDate after, LocalDate until) {
        return days.before(Math.toIntExact(until.toEpochDay()) + 1)
                - days.before(Math.toIntExact(after.toEpochDay()) + 1);
    }

    /** The open time between two moments, to the minute; negative if the second is earlier. */
    public Duration workingTime(Instant from, Instant until) {
        return Duration.ofMinutes(axis.position(Minutes.of(until)) - axis.position(Minutes.of(from)));
    }

    /** This moment if the office is open or just closes, else the next opening. */
    public Instant nextOpen(Instant moment) {
        return Minutes.instant(axis.nextOpen(Minutes.of(moment)));
    }

    /** True if the days off of that year have been announced. */
    public boolean announced(int year) {
        return plan.announcedYears().contains(year);
    }

    static Refused outside(int firstDay, int lastDay) {
        return Refused.because(
                WorkTimeRefusal.OUTSIDE_CALENDAR,
                DATE.format(LocalDate.ofEpochDay(firstDay)),
                DATE.format(LocalDate.ofEpochDay(lastDay)));
    }
}
