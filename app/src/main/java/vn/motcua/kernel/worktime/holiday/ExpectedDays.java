package vn.motcua.kernel.worktime.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.text.Bilingual;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;

/**
 * The days off that the Labour Code of 2019 leads one to expect in a year for which none are announced. The Prime Minister decides each
 * year which five days are Tết's and which day goes with National Day (Đ.112(3)), and swaps are his too, so all this is proposed, never
 * official.
 */
public final class ExpectedDays {

    private static final String CODE = "Bộ luật Lao động 45/2019/QH14";
    private static final LegalSource BY_LAW = LegalSource.read(CODE, "Đ.112(1)");
    private static final LegalSource TET = new LegalSource(
            CODE,
            "Đ.112(1)(b), (3)",
            Grade.UNVERIFIED,
            "Proposed: the last day of the old year and four of the new, as in most years");
    private static final LegalSource WITH_NATIONAL_DAY = new LegalSource(
            CODE,
            "Đ.112(1)(đ), (3)",
            Grade.UNVERIFIED,
            "Proposed: the neighbour that makes the longer rest, as in the years announced so far");

    private ExpectedDays() {}

    /** The proposed days off of a year, in order. */
    public static List<SpecialDay> of(int year) {
        List<SpecialDay> holidays = new ArrayList<>();
        add(holidays, LocalDate.of(year, Month.JANUARY, 1), "Tết Dương lịch", "New Year's Day", BY_LAW);
        LocalDate newYear = LunarDates.newYear(year);
        add(holidays, newYear.minusDays(1), "Tết Nguyên đán (ngày cuối năm)", "Lunar New Year's Eve", TET);
        for (int day = 1; day <= 4; day++)
            add(
                    holidays,
                    newYear.plusDays(day - 1L),
                    "Tết Nguyên đán (mùng " + day + ")",
                    "Lunar New Year, day " + day,
                    TET);
        add(holidays, LunarDates.hungKings(year), "Giỗ Tổ Hùng Vương", "Hung Kings' Commemoration Day", BY_LAW);
        add(holidays, LocalDate.of(year, Month.APRIL, 30), "Ngày Chiến thắng", "Victory Day", BY_LAW);
        add(holidays, LocalDate.of(year, Month.MAY, 1), "Ngày Quốc tế lao động", "International Labour Day", BY_LAW);
        LocalDate nationalDay = LocalDate.of(year, Month.SEPTEMBER, 2);
        add(holidays, nationalDay, "Quốc khánh", "National Day", BY_LAW);
        add(holidays, withNationalDay(nationalDay), "Quốc khánh", "National Day", WITH_NATIONAL_DAY);
        holidays.addAll(DaysInLieu.expected(holidays));
        holidays.sort(Comparator.comparing(SpecialDay::day));
        return List.copyOf(holidays);
    }

    /** The day after, if National Day is a Sunday, Monday or Thursday, else the day before. */
    static LocalDate withNationalDay(LocalDate nationalDay) {
        DayOfWeek day = nationalDay.getDayOfWeek();
        boolean after = day == DayOfWeek.SUNDAY || day == DayOfWeek.MONDAY || day == DayOfWeek.THURSDAY;
        return nationalDay.plusDays(after ? 1 : -1);
    }

    private static void add(List<SpecialDay> to, LocalDate day, String vi, String en, LegalSource source) {
        to.add(SpecialDay.proposed(day, SpecialDayKind.PUBLIC_HOLIDAY, new Bilingual(vi, en), source));
    }
}
