package vn.motcua.kernel.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;

/** Puts the parts of a plan together, one day at a time. */
final class DayComposer {

    private final CalendarPlan plan;
    private final NavigableMap<LocalDate, OfficeHours> hours = new TreeMap<>();
    private final Map<LocalDate, List<SpecialDay>> special = new HashMap<>();

    DayComposer(CalendarPlan plan) {
        this.plan = plan;
        plan.hours().forEach(each -> hours.put(each.validFrom(), each));
        plan.specialDays()
                .forEach(each -> special.computeIfAbsent(each.day(), day -> new ArrayList<>())
                        .add(each));
    }

    CalendarDay compose(LocalDate day) {
        List<SpecialDay> because = special.getOrDefault(day, List.of());
        boolean off = because.stream().anyMatch(each -> each.kind().dayOff());
        boolean swapped = because.stream().anyMatch(each -> each.kind() == SpecialDayKind.SWAP_WORKING_DAY);
        List<DaySpan> regular = withExtraHours(off ? List.of() : week(day, because), because);
        List<DaySpan> open = withoutClosures(regular, because);
        int closing = regular.isEmpty() ? 0 : regular.getLast().until();
        boolean openAtClosing = !open.isEmpty() && open.getLast().until() == closing;
        boolean counts = !off && openAtClosing && (swapped || !CalendarDay.weeklyRest(day));
        return new CalendarDay(day, counts, open, closing, List.copyOf(because), announced(day, because));
    }

    private boolean announced(LocalDate day, List<SpecialDay> because) {
        return plan.announcedYears().contains(day.getYear()) && because.stream().allMatch(SpecialDay::announced);
    }

    private List<DaySpan> week(LocalDate day, List<SpecialDay> because) {
        LocalDate standsFor = because.stream()
                .filter(each -> each.kind() == SpecialDayKind.SWAP_WORKING_DAY)
                .map(SpecialDay::swappedWith)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(day);
        return hours.floorEntry(day).getValue().week().on(standsFor.getDayOfWeek());
    }

    private static List<DaySpan> withExtraHours(List<DaySpan> spans, List<SpecialDay> because) {
        List<DaySpan> all = new ArrayList<>(spans);
        for (SpecialDay each : because)
            if (each.kind() == SpecialDayKind.EXTRA_HOURS && each.span() != null) all.add(each.span());
        return all.size() == spans.size() ? spans : DaySpans.union(all);
    }

    private static List<DaySpan> withoutClosures(List<DaySpan> spans, List<SpecialDay> because) {
        List<DaySpan> left = spans;
        for (SpecialDay each : because)
            if (each.kind() == SpecialDayKind.CLOSURE)
                left = each.span() == null ? List.of() : DaySpans.without(left, each.span());
        return left;
    }
}
