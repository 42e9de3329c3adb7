package vn.motcua.procedure.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names, doers and letters: what people need in order to work by the steps. */
final class WordsCheck {

    private static final int AT_ONCE_MINUTES = 4 * 60;

    private WordsCheck() {}

    static List<FlowFinding> of(FlowGraph graph) {
        List<FlowFinding> found = new ArrayList<>();
        for (FlowStep step : graph.flow.steps()) {
            named(step, found);
            for (FlowOutcome outcome : step.outcomes()) letters(graph, step, outcome, found);
        }
        return found;
    }

    private static void named(FlowStep step, List<FlowFinding> found) {
        if (step.name().isBlank()) found.add(FlowFinding.of(FlowProblem.NAME_MISSING, step));
        if (step.kind() == StepKind.WORK && step.role() == null)
            found.add(FlowFinding.of(FlowProblem.DOER_MISSING, step));
        if (step.kind() == StepKind.OPINION && step.agency().isBlank())
            found.add(FlowFinding.of(FlowProblem.AGENCY_MISSING, step));
        boolean chosen = step.kind().person() && step.outcomes().size() > 1;
        if (chosen
                && step.outcomes().stream().anyMatch(outcome -> outcome.name().isBlank()))
            found.add(FlowFinding.of(FlowProblem.OUTCOME_NAME_MISSING, step));
    }

    private static void letters(FlowGraph graph, FlowStep step, FlowOutcome outcome, List<FlowFinding> found) {
        FlowStep next = graph.steps.get(outcome.to());
        if (next == null || step.status() == null || next.status() == null || step.status() == next.status()) return;
        StepLetter needed = needed(next.status());
        if (needed == null || outcome.letters().contains(needed)) return;
        if (needed == StepLetter.RECEIPT && atOnce(graph, next)) return;
        found.add(FlowFinding.of(FlowProblem.LETTER_MISSING, step, outcome.name(), needed));
    }

    private static @Nullable StepLetter needed(NationalStatus next) {
        return switch (next) {
            case ACCEPTED -> StepLetter.RECEIPT;
            case NOT_ACCEPTED -> StepLetter.REFUSAL;
            case SUPPLEMENT_ASKED -> StepLetter.SUPPLEMENT;
            case PAYMENT_ASKED -> StepLetter.PAYMENT_NOTICE;
            default -> null;
        };
    }

    /** No receipt is written for what is done while one waits: all that follows takes half a working day at most. */
    private static boolean atOnce(FlowGraph graph, FlowStep from) {
        Stream<FlowStep> steps = graph.reached(from.id(), id -> false).stream().map(graph::at);
        return steps.mapToInt(FlowStep::minutes).sum() <= AT_ONCE_MINUTES;
    }
}
