package vn.motcua.kernel.worktime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;

/** A random calendar with the engine's and the oracle's idea of it. */
final class World {

    private final CalendarPlan plan;
    private final WorkingCalendar calendar;
    private @Nullable MinuteOracle oracle;

    World(CalendarPlan plan) {
        this.plan = plan;
        calendar = WorkingCalendar.of(plan);
    }

    CalendarPlan plan() {
        return plan;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    MinuteOracle oracle() {
        if (oracle == null) oracle = new MinuteOracle(plan);
        return oracle;
    }

    /** The same calendar for an engine that forgets a kind of day. */
    World without(SpecialDayKind kind) {
        return with(
                plan.specialDays().stream().filter(each -> each.kind() != kind).toList());
    }

    World with(List<SpecialDay> specialDays) {
        return new World(new CalendarPlan(
                plan.version(), plan.first(), plan.last(), plan.hours(), specialDays, plan.announcedYears()));
    }

    int firstMinute() {
        return Minutes.of(plan.first());
    }

    int minutes() {
        return Minutes.of(plan.last().plusDays(1)) - firstMinute();
    }
}
