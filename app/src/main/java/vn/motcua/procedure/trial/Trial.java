package vn.motcua.procedure.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.Deadline;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowWalk;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.answer.Evaluation;

/**
 * One case, tried.
 *
 * @param draft the draft
 * @param lines all that can be tried
 * @param chosen which of them, from 0
 * @param received when the dossier is taken to arrive
 * @param deadline when it is due by the law, if the record says how much time there is
 * @param turning the fields on whose answers something depends
 * @param evaluation what is asked with these answers; {@code null} without a form that makes sense
 * @param flow the steps
 * @param walk the way through them; {@code null} while they have mistakes of shape
 * @param timetable when each step would be done
 * @param blocking how many findings keep the draft from being published
 * @param pastKept true if somebody keeps dossiers of the past to compare with
 */
public record Trial(
        Draft draft,
        List<TrialLine> lines,
        int chosen,
        Instant received,
        Optional<Deadline> deadline,
        List<FormField> turning,
        @Nullable Evaluation evaluation,
        Flow flow,
        @Nullable FlowWalk walk,
        List<Timetable.Entry> timetable,
        long blocking,
        boolean pastKept) {

    /** What is tried. */
    public TrialLine line() {
        return lines.get(chosen);
    }

    /** Where the page lies. */
    public String href() {
        return draft.href() + "/simulate";
    }

    /** True if every step taking all of its time would still be in time; empty if that cannot be said. */
    public Optional<Boolean> inTime() {
        if (deadline.isEmpty()) return Optional.empty();
        return timetable.stream()
                .flatMap(entry -> entry.until().stream())
                .max(Instant::compareTo)
                .map(last -> deadline.get().metBy(last));
    }
}
