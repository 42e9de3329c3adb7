package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** Every step stands for a national status that fits it, and goes on to those that may follow. */
final class StatusCheck {

    private final FlowGraph graph;
    private final List<FlowFinding> found = new ArrayList<>();

    private StatusCheck(FlowGraph graph) {
        this.graph = graph;
    }

    static List<FlowFinding> of(FlowGraph graph) {
        StatusCheck check = new StatusCheck(graph);
        graph.flow.steps().forEach(check::own);
        graph.flow.steps().forEach(check::transitions);
        return check.found;
    }

    private void own(FlowStep step) {
        if (!step.kind().rests()) return;
        if (step.status() == null) add(FlowProblem.STATUS_MISSING, step);
        else if (!fits(step.kind(), step.status())) add(FlowProblem.STATUS_UNFIT, step, step.status());
    }

    /** Which status a sort of step can stand for. */
    static boolean fits(StepKind kind, NationalStatus status) {
        return switch (kind) {
            case WORK ->
                switch (status) {
                    case SUBMITTED, ACCEPTED, IN_PROGRESS, RESULT_READY -> true;
                    default -> false;
                };
            case OPINION -> status == NationalStatus.IN_PROGRESS;
            case APPLICANT -> status == NationalStatus.SUPPLEMENT_ASKED || status == NationalStatus.PAYMENT_ASKED;
            case END -> status.last();
            case BRANCH, FORK, JOIN -> false;
        };
    }

    private void transitions(FlowStep step) {
        if (!step.kind().rests() || step.status() == null) return;
        for (FlowOutcome outcome : step.outcomes()) {
            Set<NationalStatus> told = new HashSet<>();
            next(outcome.to(), new HashSet<>(), (status, name) -> {
                if (told.add(status)) judge(step, outcome, status, name);
            });
        }
    }

    private void judge(FlowStep step, FlowOutcome outcome, NationalStatus next, String name) {
        NationalStatus now = Objects.requireNonNull(step.status());
        if (!now.mayBecome(next)) add(FlowProblem.TRANSITION_NOT_ALLOWED, step, name, now, next);
        else if (now == NationalStatus.RESULT_READY && next == NationalStatus.IN_PROGRESS && !outcome.bounded())
            add(FlowProblem.CORRECTION_UNBOUNDED, step, name);
    }

    /** The statuses in which the dossier rests next: through branches, forks and joins. */
    private void next(String id, Set<String> seen, BiConsumer<NationalStatus, String> take) {
        FlowStep step = graph.steps.get(id);
        if (step == null || !seen.add(id)) return;
        if (!step.kind().rests()) step.outcomes().forEach(outcome -> next(outcome.to(), seen, take));
        else if (step.status() != null) take.accept(step.status(), FlowFinding.shown(step));
    }

    private void add(FlowProblem problem, FlowStep step, Object... more) {
        found.add(FlowFinding.of(problem, step, more));
    }
}
