package vn.motcua.kernel.worktime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.motcua.kernel.worktime.calendar.CalendarPlan;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.OfficeHours;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.rule.CutOff;
import vn.motcua.kernel.worktime.rule.EndRule;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.StartRule;

/**
 * Slow, simple and meant to be obviously right: paints every minute of the calendar open or closed, every minute of the pauses, and then
 * walks from minute to minute until the limit is used up. Shares no code with the engine but the types of the question.
 */
final class MinuteOracle {

    private final int origin;
    private final boolean[] open;
    private final boolean[] works;
    private final int[] closing;
    private final short[] closesAt; // for each minute the working day that closes at exactly that minute, or -1
    private final short[] overAt; // for each minute the working day that is over at midnight, or -1
    private final boolean[] stands; // for each minute of one question whether the clock stands; wiped after it

    MinuteOracle(CalendarPlan plan) {
        origin = Minutes.of(plan.first());
        int days = (int) (plan.last().toEpochDay() - plan.first().toEpochDay()) + 1;
        open = new boolean[days * DaySpan.DAY];
        works = new boolean[days];
        closing = new int[days];
        closesAt = new short[open.length + 1];
        overAt = new short[open.length + 1];
        stands = new boolean[open.length + 1]; // a lasting pause goes on after the end
        Arrays.fill(closesAt, (short) -1);
        Arrays.fill(overAt, (short) -1);
        for (int day = 0; day < days; day++) paint(plan, day);
        for (short day = 0; day < days; day++) {
            if (!works[day]) continue;
            closesAt[day * DaySpan.DAY + closing[day]] = day;
            overAt[(day + 1) * DaySpan.DAY] = day;
        }
    }

    /** The due minute, or {@link Count#NEVER}, or {@link Count#BEYOND}. */
    int due(Case question) {
        int start = arrived(question.received() - origin, question.rule().cutOff());
        if (start == Count.BEYOND) return Count.BEYOND;
        paintPauses(question, true);
        int due = walk(question, start);
        paintPauses(question, false);
        boolean lasting =
                question.pauses().stream().anyMatch(pause -> pause.until().isEmpty());
        return due != Count.BEYOND ? due + origin : lasting ? Count.NEVER : Count.BEYOND;
    }

    /** Open minutes between two moments. */
    int openMinutes(int from, int until) {
        int sum = 0;
        for (int minute = from - origin; minute < until - origin; minute++) if (open[minute]) sum++;
        return sum;
    }

    private int walk(Case question, int start) {
        int amount = question.limit().amount();
        boolean moment = question.rule().start() == StartRule.FROM_THE_MOMENT;
        return switch (question.limit().unit()) {
            case WORKING_HOURS -> walkMinutes(start, amount * 60);
            case WORKING_DAYS -> moment ? walkMinutes(start, amount * 480) : walkWorkingDays(question, start);
            case CALENDAR_DAYS -> walkDays(question, amount, start);
            case MONTHS -> {
                LocalDate day = LocalDate.ofEpochDay((start + origin) / DaySpan.DAY);
                int days = (int) (day.plusMonths(amount).toEpochDay() - day.toEpochDay());
                yield walkDays(question, days, start);
            }
        };
    }

    private int walkMinutes(int start, int wanted) {
        int left = wanted;
        int minute = start;
        while (left > 0) {
            if (minute == open.length) return Count.BEYOND;
            if (open[minute] && !stands[minute]) left--;
            minute++;
        }
        return minute;
    }

    private int walkWorkingDays(Case question, int start) {
        boolean onItsDay = question.limit().amount() == 0 || question.rule().start() == StartRule.SAME_DAY;
        int firstDay = start / DaySpan.DAY + (onItsDay ? 0 : 1);
        short[] ends = ends(question);
        int left = Math.max(1, question.limit().amount());
        for (int minute = start; minute <= open.length; minute++) {
            int day = ends[minute];
            if (day < firstDay || across(minute)) continue;
            left--;
            if (left == 0) return momentOf(day, minute, question, start);
        }
        return Count.BEYOND;
    }

    private int momentOf(int day, int end, Case question, int start) {
        int startDay = start / DaySpan.DAY;
        boolean withinItsDay = question.limit().amount() == 0 && day == startDay;
        if (question.rule().end() != EndRule.TO_THE_MINUTE || withinItsDay) return end;
        if (!works[startDay] || across(startDay * DaySpan.DAY + closing[startDay])) return end;
        for (int minute = day * DaySpan.DAY + start % DaySpan.DAY; minute < end; minute++)
            if (openOrJustClosing(minute) && !across(minute)) return minute;
        return end;
    }

    private int walkDays(Case question, int amount, int start) {
        boolean onItsDay = amount == 0 || question.rule().start() == StartRule.SAME_DAY;
        int firstDay = start / DaySpan.DAY + (onItsDay ? 0 : 1);
        int left = Math.max(1, amount);
        int last = -1;
        for (int midnight = DaySpan.DAY; midnight <= open.length && left > 0; midnight += DaySpan.DAY) {
            int day = midnight / DaySpan.DAY - 1;
            if (day < firstDay || across(midnight)) continue;
            left--;
            last = day;
        }
        if (left > 0) return Count.BEYOND;
        short[] ends = ends(question);
        for (int minute = Math.max(start, last * DaySpan.DAY); minute <= open.length; minute++)
            if (ends[minute] >= last && !across(minute)) return minute;
        return Count.BEYOND;
    }

    private boolean across(int minute) {
        return minute > 0 && stands[minute - 1] && stands[minute];
    }

    private boolean openOrJustClosing(int minute) {
        return open[minute] || (minute % DaySpan.DAY > 0 && open[minute - 1]);
    }

    private int arrived(int minute, CutOff cutOff) {
        if (cutOff.kind() == CutOff.Kind.NONE) return minute;
        int from = minute;
        if (cutOff.kind() == CutOff.Kind.AT_A_TIME && minute % DaySpan.DAY > cutOff.after())
            from = (minute / DaySpan.DAY + 1) * DaySpan.DAY;
        for (int at = from; at < open.length; at++) if (openOrJustClosing(at)) return at;
        return Count.BEYOND;
    }

    private short[] ends(Case question) {
        return question.rule().end() == EndRule.MIDNIGHT ? overAt : closesAt;
    }

    private void paintPauses(Case question, boolean colour) {
        for (Pause pause : question.pauses()) {
            int from = Minutes.of(pause.from()) - origin;
            int until = pause.until().map(end -> Minutes.of(end) - origin).orElse(stands.length);
            if (from == until) continue;
            int counted = pause.until().isEmpty()
                    ? until
                    : arrived(until, question.rule().cutOff());
            for (int minute = from; minute < counted; minute++) stands[minute] = colour;
        }
    }

    private void paint(CalendarPlan plan, int index) {
        LocalDate date = plan.first().plusDays(index);
        List<SpecialDay> special = plan.specialDays().stream()
                .filter(each -> each.day().equals(date))
                .toList();
        boolean[] day = new boolean[DaySpan.DAY];
        boolean off = special.stream().anyMatch(each -> each.kind().dayOff());
        boolean swapped = special.stream().anyMatch(each -> each.kind() == SpecialDayKind.SWAP_WORKING_DAY);
        if (!off) hours(plan, date, special).forEach(span -> fill(day, span, true));
        for (SpecialDay each : special)
            if (each.kind() == SpecialDayKind.EXTRA_HOURS) fill(day, Objects.requireNonNull(each.span()), true);
        for (int minute = 0; minute < DaySpan.DAY; minute++) if (day[minute]) closing[index] = minute + 1;
        for (SpecialDay each : special)
            if (each.kind() == SpecialDayKind.CLOSURE)
                fill(day, each.span() == null ? new DaySpan(0, DaySpan.DAY) : each.span(), false);
        boolean weekend = date.getDayOfWeek().getValue() >= 6;
        works[index] = !off && (swapped || !weekend) && closing[index] > 0 && day[closing[index] - 1];
        System.arraycopy(day, 0, open, index * DaySpan.DAY, DaySpan.DAY);
    }

    private static List<DaySpan> hours(CalendarPlan plan, LocalDate date, List<SpecialDay> special) {
        OfficeHours inForce = plan.hours().getFirst();
        for (OfficeHours each : plan.hours())
            if (!each.validFrom().isAfter(date) && !each.validFrom().isBefore(inForce.validFrom())) inForce = each;
        LocalDate like = date;
        for (SpecialDay each : special.reversed()) // of several the first says whose hours are worked
        if (each.kind() == SpecialDayKind.SWAP_WORKING_DAY && each.swappedWith() != null) like = each.swappedWith();
        return inForce.week().on(like.getDayOfWeek());
    }

    private static void fill(boolean[] day, DaySpan span, boolean value) {
        for (int minute = span.from(); minute < span.until(); minute++) day[minute] = value;
    }
}
