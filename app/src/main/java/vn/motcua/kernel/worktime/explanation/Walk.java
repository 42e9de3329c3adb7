package vn.motcua.kernel.worktime.explanation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.kernel.worktime.calendar.CalendarDay;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;

/** Goes through a count from day to day, as a clerk with a paper calendar would; knows nothing of how the engine found its result. */
abstract class Walk {

    final Deadline deadline;
    final LocalDateTime received;
    final LocalDateTime start;
    final List<Wait> waits;
    final List<ExplainedDay> days = new ArrayList<>();

    /** The end that the walk arrives at; null while a pause keeps it away. */
    @Nullable
    LocalDateTime end;

    int total;

    Walk(Deadline deadline) {
        this.deadline = deadline;
        Receipt receipt = new Receipt(deadline.calendar(), deadline.rule().cutOff());
        received = Receipt.minute(deadline.received());
        start = receipt.counted(received);
        waits = Wait.of(deadline.pauses(), receipt);
    }

    /** Walks until the limit is used up, or until the day on which a lasting pause begins. */
    void go() {
        LocalDate lastPossible = waits.isEmpty() || !waits.getLast().lasts()
                ? LocalDate.MAX
                : waits.getLast().from().toLocalDate();
        for (LocalDate day = received.toLocalDate(); end == null; day = day.plusDays(1)) {
            if (day.isAfter(lastPossible) && day.isAfter(start.toLocalDate())) return;
            visit(deadline.calendar().day(day));
        }
    }

    abstract void visit(CalendarDay day);

    void add(CalendarDay day, Verdict verdict, List<DaySpan> worked) {
        days.add(new ExplainedDay(day, verdict, total, worked));
    }

    boolean across(LocalDateTime moment) {
        return waits.stream().anyMatch(wait -> wait.across(moment));
    }

    boolean before(CalendarDay day) {
        return day.day().isBefore(start.toLocalDate());
    }

    /** The verdict on a day before the count begins. */
    Verdict tooEarly(CalendarDay day) {
        boolean arrival = day.day().equals(received.toLocalDate());
        return arrival || day.counts() ? Verdict.ARRIVAL : idle(day);
    }

    /** The verdict on a day that is no working day. */
    static Verdict idle(CalendarDay day) {
        if (day.because().stream().anyMatch(each -> each.kind().dayOff())) return Verdict.DAY_OFF;
        if (day.because().stream().anyMatch(each -> each.kind() == SpecialDayKind.CLOSURE)) return Verdict.CLOSED;
        return day.weeklyRest() ? Verdict.WEEKLY_REST : Verdict.CLOSED;
    }

    static LocalDateTime at(CalendarDay day, int minuteOfDay) {
        return day.day().atStartOfDay().plusMinutes(minuteOfDay);
    }
}
