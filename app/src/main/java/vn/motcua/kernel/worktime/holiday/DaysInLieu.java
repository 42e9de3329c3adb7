package vn.motcua.kernel.worktime.holiday;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;

/** The rule of days in lieu: where a holiday falls on the weekly rest, the next working day is off instead. */
public final class DaysInLieu {

    /** The ground of the rule. */
    public static final LegalSource SOURCE = new LegalSource(
            "Bộ luật Lao động 45/2019/QH14",
            "Đ.111(3)",
            Grade.SEEN_IN_PRACTICE,
            "Quoted in the yearly notices; around Tết the Prime Minister may put the days before it");

    private DaysInLieu() {}

    /** The days in lieu that these holidays lead one to expect, in order of their holidays. */
    public static List<SpecialDay> expected(List<SpecialDay> holidays) {
        Set<LocalDate> taken =
                new HashSet<>(holidays.stream().map(SpecialDay::day).toList());
        return holidays.stream()
                .filter(each -> each.kind() == SpecialDayKind.PUBLIC_HOLIDAY)
                .filter(each -> CalendarDay.weeklyRest(each.day()))
                .sorted(Comparator.comparing(SpecialDay::day))
                .map(each ->
                        SpecialDay.proposed(next(each.day(), taken), SpecialDayKind.DAY_IN_LIEU, each.name(), SOURCE))
                .toList();
    }

    private static LocalDate next(LocalDate holiday, Set<LocalDate> taken) {
        LocalDate day = holiday.plusDays(1);
        while (CalendarDay.weeklyRest(day) || taken.contains(day)) day = day.plusDays(1);
        taken.add(day);
        return day;
    }
}
