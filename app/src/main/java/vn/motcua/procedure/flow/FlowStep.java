package vn.motcua.procedure.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.NationalStatus.Clock;

/**
 * A processing step.
 *
 * @param id by which outcomes name it: a small letter, then small letters, figures and {@code -}
 * @param name what is done
 * @param kind what sort of step it is
 * @param role who does it, for {@link StepKind#WORK}
 * @param unit the unit in which, or empty: whichever has the matter
 * @param agency who is asked, for {@link StepKind#OPINION}
 * @param limit how much working time it may take, hours or days; for {@link StepKind#APPLICANT} how long is waited
 * @param status the national status meanwhile, where a dossier rests
 * @param join for {@link StepKind#FORK} the step at which its branches meet again
 * @param outcomes how it can end
 */
public record FlowStep(
        String id,
        String name,
        StepKind kind,
        @Nullable StepRole role,
        String unit,
        String agency,
        @Nullable TimeLimit limit,
        @Nullable NationalStatus status,
        String join,
        List<FlowOutcome> outcomes) {

    /** The longest name of a step, a unit or an agency. */
    public static final int LONGEST_NAME = 200;

    public FlowStep {
        outcomes = List.copyOf(outcomes);
    }

    /** The same with other outcomes. */
    public FlowStep with(List<FlowOutcome> others) {
        return new FlowStep(id, name, kind, role, unit, agency, limit, status, join, others);
    }

    /** The same with other branches' meeting point. */
    public FlowStep joining(String other) {
        return new FlowStep(id, name, kind, role, unit, agency, limit, status, other, outcomes);
    }

    /** Minutes of the agency's time that count towards the limit of the law: none while the clock does not run. */
    public int minutes() {
        if (!kind.takesTime() || limit == null || status == null || status.clock() != Clock.RUNS) return 0;
        return switch (limit.unit()) {
            case WORKING_HOURS -> limit.amount() * 60;
            case WORKING_DAYS, CALENDAR_DAYS, MONTHS -> limit.amount() * TimeLimit.MINUTES_OF_A_WORKING_DAY;
        };
    }

    /** True if the time of the law begins anew after it: the dossier came back for more papers. */
    public boolean beginsAnew() {
        return kind == StepKind.APPLICANT && status == NationalStatus.SUPPLEMENT_ASKED;
    }
}
