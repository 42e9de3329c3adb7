package vn.motcua.kernel.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.calendar.CalendarVersion;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.rule.CountingRule;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/**
 * A time limit counted out: with all that went into it, so that anybody can count again.
 *
 * @param calendar by which it was counted; its version belongs to the result
 * @param received when the thing arrived that started it
 * @param limit how much time there is
 * @param rule how it was counted
 * @param pauses during which the clock stood
 * @param countedFrom when the arrival counts
 * @param end when it ends; null as long as the clock stands
 */
public record Deadline(
        WorkingCalendar calendar,
        Instant received,
        TimeLimit limit,
        CountingRule rule,
        List<Pause> pauses,
        Instant countedFrom,
        @Nullable Instant end) {

    public Deadline {
        pauses = List.copyOf(pauses);
    }

    /** When it ends; empty as long as the clock stands. A moment of the due minute is still in time. */
    public Optional<Instant> due() {
        return Optional.ofNullable(end);
    }

    /** The day on which it ends; one that ends at 24:00 ends on the day before the new one. */
    public Optional<LocalDate> dueDay() {
        return due().map(Minutes::of).map(minute -> Minutes.date(Minutes.day(endsADay(minute) ? minute - 1 : minute)));
    }

    /** The version of the calendar by which it was counted. */
    public CalendarVersion version() {
        return calendar.version();
    }

    /** True if what was done at that moment was done in time. While the clock stands nothing is late. */
    public boolean metBy(Instant done) {
        return end == null || Minutes.of(done) <= Minutes.of(end);
    }

    /** The years it touches whose days off are not announced yet: as long as there are any, the result may still change. */
    public List<Integer> unannouncedYears() {
        int from = Minutes.date(received).getYear();
        int until = dueDay().map(LocalDate::getYear).orElse(from);
        return IntStream.rangeClosed(from, Math.max(from, until))
                .filter(year -> !calendar.announced(year))
                .boxed()
                .toList();
    }

    private boolean endsADay(int minute) {
        return minute % DaySpan.DAY == 0 && minute > Minutes.of(countedFrom);
    }
}
