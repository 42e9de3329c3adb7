package vn.motcua.kernel.worktime.holiday;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/** Days of Vietnam's lunar calendar in the calendar of the office. */
public final class LunarDates {

    private static final int THIRD_MONTH = 3;
    private static final int TENTH_DAY = 10;

    private LunarDates() {}

    /** The first day of the lunar year that begins in this year: Tết Nguyên đán. */
    public static LocalDate newYear(int year) {
        return date(VietnameseCalendar.ofTet(year));
    }

    /** The tenth day of its third month: Giỗ Tổ Hùng Vương. */
    public static LocalDate hungKings(int year) {
        return date(VietnameseCalendar.of(
                EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(THIRD_MONTH), TENTH_DAY));
    }

    private static LocalDate date(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
