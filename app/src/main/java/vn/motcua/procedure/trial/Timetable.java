package vn.motcua.procedure.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.Deadlines;
import vn.motcua.kernel.worktime.WorkingCalendar;
import vn.motcua.kernel.worktime.rule.CountingPractice;
import vn.motcua.procedure.flow.FlowWalk;
import vn.motcua.procedure.flow.FlowWalk.Passage;

/** When each step of a walk would be done if every step took all of its time. Where the applicant is waited for, no time passes. */
public final class Timetable {

    private Timetable() {}

    /**
     * A passage with its time.
     *
     * @param passage the passage
     * @param from when it begins
     * @param until when it ends at the latest; empty if nobody says
     */
    public record Entry(Passage passage, Instant from, Optional<Instant> until) {}

    /** The timetable of a walk that begins at a moment. */
    public static List<Entry> of(FlowWalk walk, Instant begin, WorkingCalendar calendar) {
        List<Entry> entries = new ArrayList<>();
        for (Passage passage : walk.passages()) {
            Instant from = passage.before().stream()
                    .map(entries::get)
                    .map(before -> before.until().orElse(before.from()))
                    .max(Instant::compareTo)
                    .orElse(begin);
            entries.add(new Entry(passage, from, Optional.ofNullable(end(passage, from, calendar))));
        }
        return entries;
    }

    private static @Nullable Instant end(Passage passage, Instant from, WorkingCalendar calendar) {
        if (!passage.step().kind().takesTime() || passage.step().limit() == null) return null;
        return Deadlines.on(calendar)
                .of(from, Objects.requireNonNull(passage.step().limit()), CountingPractice.EIGHT_HOUR_DAYS.rule())
                .due()
                .orElse(null);
    }
}
