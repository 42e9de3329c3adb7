package vn.motcua.directory.shown;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyView;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.component.TagColour;

/**
 * A year of a working calendar, as a page shows it.
 *
 * @param calendar the calendar
 * @param agency whose; {@code null} for the nation's days off with the usual hours
 * @param year the year
 * @param today today
 */
public record CalendarYear(
        WorkingCalendar calendar, @Nullable AgencyView agency, int year, LocalDate today) {

    /** The weeks of a month, Monday first; {@code null} for days of other months. */
    public List<List<@Nullable CalendarDay>> weeks(Month month) {
        LocalDate first = LocalDate.of(year, month, 1);
        LocalDate monday = first.with(DayOfWeek.MONDAY);
        List<List<@Nullable CalendarDay>> weeks = new ArrayList<>();
        for (LocalDate start = monday; !start.isAfter(first.plusMonths(1).minusDays(1)); start = start.plusWeeks(1))
            weeks.add(week(start, month));
        return weeks;
    }

    private List<@Nullable CalendarDay> week(LocalDate start, Month month) {
        List<@Nullable CalendarDay> week = new ArrayList<>();
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            LocalDate day = start.plusDays(i);
            week.add(day.getMonth() == month ? calendar.day(day) : null);
        }
        return week;
    }

    /** How a day looks: its class. */
    public static String css(CalendarDay day) {
        if (has(day, SpecialDayKind.SWAP_WORKING_DAY)) return "mc-month__day mc-month__day--worked";
        if (day.because().stream().anyMatch(each -> each.kind().dayOff())) return "mc-month__day mc-month__day--off";
        if (has(day, SpecialDayKind.CLOSURE)) return "mc-month__day mc-month__day--closed";
        return day.weeklyRest() ? "mc-month__day mc-month__day--rest" : "mc-month__day";
    }

    /** What is said of a day that is not as its week would have it; empty for others. */
    public static String said(Page page, CalendarDay day) {
        return day.because().stream().map(each -> words(page, each)).collect(Collectors.joining("; "));
    }

    private static String words(Page page, SpecialDay day) {
        String span = day.span() == null ? "" : " (" + day.span().text() + ")";
        return page.t(day.kind()) + ": " + day.name().in(page.language()) + span;
    }

    private static boolean has(CalendarDay day, SpecialDayKind kind) {
        return day.because().stream().anyMatch(each -> each.kind() == kind);
    }

    /** The short names of the days of the week. */
    public static String weekday(Page page, DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, page.language().locale());
    }

    /** The special days of the year in order. */
    public List<SpecialDay> special() {
        return calendar.plan().specialDays().stream()
                .filter(day -> day.day().getYear() == year)
                .sorted(java.util.Comparator.comparing(SpecialDay::day))
                .toList();
    }

    /** The same as rows of a table. */
    public List<Row> rows(Page page) {
        return special().stream()
                .map(day -> Row.of(
                        Cell.of(page.date(day.day()))
                                .note(weekday(page, day.day().getDayOfWeek(), TextStyle.FULL)),
                        Cell.of(words(page, day))
                                .note(
                                        day.swappedWith() == null
                                                ? null
                                                : page.t(
                                                        "directory.calendar.swapped_with",
                                                        page.date(day.swappedWith()))),
                        Cell.of(day.source().text()).note(page.t(day.source().grade())),
                        day.announced()
                                ? Cell.tag(page.t("directory.calendar.announced"), TagColour.GREEN)
                                : Cell.tag(page.t("directory.calendar.proposed"), TagColour.YELLOW)))
                .toList();
    }

    /** The hours of the week that hold today, or on the day of the year that is nearest to it. */
    public List<Row> hours(Page page) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate shown = today.isBefore(first) ? first : today.isAfter(last) ? last : today;
        var hours = calendar.plan().hours().stream()
                .filter(each -> !each.validFrom().isAfter(shown))
                .reduce((one, other) -> other)
                .orElseThrow();
        return IntStream.rangeClosed(1, DayOfWeek.values().length)
                .mapToObj(DayOfWeek::of)
                .map(day -> Row.of(
                        Cell.of(weekday(page, day, TextStyle.FULL)),
                        Cell.of(
                                hours.week().on(day).isEmpty()
                                        ? page.t("directory.calendar.closed")
                                        : DaySpans.text(hours.week().on(day)))))
                .toList();
    }

    /** The part of addresses that names year and agency. */
    public String query(int otherYear) {
        return "year=" + otherYear + (agency == null ? "" : "&agency-id=" + agency.id());
    }
}
