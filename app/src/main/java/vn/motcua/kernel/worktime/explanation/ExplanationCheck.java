package vn.motcua.kernel.worktime.explanation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.DaySpans;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/**
 * Replays an explanation as a sceptical reader would, from what it says alone and without asking a calendar: are all days there, does each
 * that was left out have a ground that stands on that very day, do the counted ones add up, does the end follow.
 */
public final class ExplanationCheck {

    private final Explanation explanation;
    private final Deadline deadline;
    private final List<String> complaints = new ArrayList<>();
    private int total;

    private ExplanationCheck(Explanation explanation) {
        this.explanation = explanation;
        deadline = explanation.deadline();
    }

    /** What does not hold; empty if the explanation proves its result. */
    public static List<String> complaints(Explanation explanation) {
        ExplanationCheck check = new ExplanationCheck(explanation);
        check.replay();
        return check.complaints;
    }

    private void replay() {
        LocalDate expected = Receipt.minute(deadline.received()).toLocalDate();
        for (ExplainedDay each : explanation.days()) {
            if (!each.day().day().equals(expected)) complain(each, "is not the day after the one before");
            ground(each);
            count(each);
            expected = each.day().day().plusDays(1);
        }
        if (deadline.end() == null) return;
        if (total != wanted()) complaints.add("counted " + total + " instead of " + wanted());
        end(Receipt.minute(deadline.end()), explanation.days().getLast());
        unannounced();
    }

    private void ground(ExplainedDay each) {
        CalendarDay day = each.day();
        boolean off = day.because().stream().anyMatch(it -> it.kind().dayOff());
        boolean swapped = has(day, SpecialDayKind.SWAP_WORKING_DAY);
        if (day.because().stream().anyMatch(it -> !it.day().equals(day.day())))
            complain(each, "has a ground that is another day's");
        boolean holds = switch (each.verdict()) {
            case COUNTED -> !countsWorkingDays() || (!off && (swapped || !day.weeklyRest()));
            case MOVED_HERE -> !off && (swapped || !day.weeklyRest());
            case WEEKLY_REST -> day.weeklyRest();
            case DAY_OFF -> off;
            case CLOSED -> has(day, SpecialDayKind.CLOSURE) || day.open().isEmpty();
            case PAUSED -> stoodOn(day);
            case ARRIVAL ->
                !day.day().isAfter(Receipt.minute(deadline.countedFrom()).toLocalDate());
        };
        if (!holds) complain(each, "has no ground for " + each.verdict());
    }

    private void count(ExplainedDay each) {
        if (each.verdict() == Verdict.COUNTED) total += explanation.byTheMinute() ? each.minutes() : 1;
        if (each.total() != total) complain(each, "says " + each.total() + " where " + total + " is right");
        int open = each.worked().stream()
                .mapToInt(span -> DaySpans.minutes(each.day().open())
                        - DaySpans.minutes(DaySpans.without(each.day().open(), span)))
                .sum();
        if (open != each.minutes()) complain(each, "counts time in which the office was closed");
    }

    private void end(LocalDateTime end, ExplainedDay last) {
        LocalDateTime closing =
                last.day().day().atStartOfDay().plusMinutes(last.day().closing());
        boolean holds = switch (deadline.rule().end()) {
            case MIDNIGHT -> end.equals(last.day().day().plusDays(1).atStartOfDay());
            case CLOSING -> end.equals(closing);
            case TO_THE_MINUTE -> !end.isAfter(closing);
        };
        if (explanation.byTheMinute())
            holds = last.worked().isEmpty()
                    ? end.equals(Receipt.minute(deadline.countedFrom()))
                    : end.equals(last.day()
                            .day()
                            .atStartOfDay()
                            .plusMinutes(last.worked().getLast().until()));
        if (!holds) complain(last, "does not end at " + end);
    }

    private void unannounced() {
        Set<Integer> years = explanation.days().stream()
                .map(each -> each.day().day().getYear())
                .collect(Collectors.toSet());
        if (explanation.days().stream()
                .anyMatch(each -> !each.day().announced()
                        && each.day().because().isEmpty()
                        && !deadline.unannouncedYears()
                                .contains(each.day().day().getYear())))
            complaints.add("a year that is not announced goes unmentioned");
        if (!years.containsAll(deadline.unannouncedYears())) complaints.add("a year is mentioned that is not touched");
    }

    private int wanted() {
        int amount = deadline.limit().amount();
        if (deadline.limit().unit() == LimitUnit.WORKING_HOURS) return amount * 60;
        if (explanation.byTheMinute()) return amount * TimeLimit.MINUTES_OF_A_WORKING_DAY;
        if (deadline.limit().unit() == LimitUnit.MONTHS) {
            LocalDate from = Receipt.minute(deadline.countedFrom()).toLocalDate();
            amount = (int) (from.plusMonths(amount).toEpochDay() - from.toEpochDay());
        }
        return Math.max(1, amount);
    }

    private boolean countsWorkingDays() {
        return deadline.limit().unit() == LimitUnit.WORKING_DAYS && !explanation.byTheMinute();
    }

    private boolean stoodOn(CalendarDay day) {
        LocalDateTime begins = day.day().atStartOfDay();
        return deadline.pauses().stream()
                .anyMatch(pause -> Receipt.minute(pause.from()).isBefore(begins.plusMinutes(DaySpan.DAY)));
    }

    private static boolean has(CalendarDay day, SpecialDayKind kind) {
        return day.because().stream().anyMatch(each -> each.kind() == kind);
    }

    private void complain(ExplainedDay each, String what) {
        complaints.add(each.day().day() + " " + what);
    }
}
