package vn.motcua.kernel.worktime;

import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;

/** A random calendar with the engine's and the oracle's idea of it. */
record World(CalendarPlan plan, WorkingCalendar calendar, MinuteOracle oracle) {

    static World of(CalendarPlan plan) {
        return new World(plan, WorkingCalendar.of(plan), new MinuteOracle(plan));
    }

    /** The same calendar for an engine that forgets a kind of day; the oracle stays right. */
    World without(SpecialDayKind kind) {
        CalendarPlan spoiled = new CalendarPlan(
                plan.version(),
                plan.first(),
                plan.last(),
                plan.hours(),
                plan.specialDays().stream().filter(each -> each.kind() != kind).toList(),
                plan.announcedYears());
        return new World(spoiled, WorkingCalendar.of(spoiled), oracle);
    }

    int firstMinute() {
        return Minutes.of(plan.first());
    }

    int minutes() {
        return Minutes.of(plan.last().plusDays(1)) - firstMinute();
    }
}
