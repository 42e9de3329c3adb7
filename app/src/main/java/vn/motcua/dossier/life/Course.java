package vn.motcua.dossier.life;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.FlowWalk;
import vn.motcua.procedure.flow.FlowWalk.Taken;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * Where a dossier is in the steps of its procedure. All that has to be kept of it are the outcomes taken so far, as {@code step:outcome}; what was
 * decided by the answers of that time stays decided.
 */
final class Course {

    private final FlowWalk walk;
    private NationalStatus status;

    private Course(FlowWalk walk, NationalStatus status) {
        this.walk = walk;
        this.status = status;
    }

    /** At the first step. */
    static Course begin(Flow flow, Predicate<String> holds) {
        return moved(new Course(FlowWalk.of(flow, List.of(), holds), NationalStatus.SUBMITTED));
    }

    /** Where the way has led. */
    static Course resume(Flow flow, List<String> way, NationalStatus status, Predicate<String> holds) {
        return new Course(FlowWalk.resume(flow, way.stream().map(Course::taken).toList(), holds), status);
    }

    /** The steps that wait for somebody. */
    List<FlowStep> waiting() {
        return walk.waiting();
    }

    /** Which outcomes of a waiting step can be chosen now. */
    List<Integer> choices(FlowStep step) {
        return walk.choices(step);
    }

    /** The step that waits under this id. */
    FlowStep waiting(String id) {
        return waiting().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("step " + id + " does not wait"));
    }

    /** Takes an outcome that can be chosen, and tells which steps begin. */
    List<FlowStep> take(FlowStep step, int outcome) {
        List<FlowStep> before = new ArrayList<>(waiting());
        before.remove(step);
        walk.choose(step, outcome);
        moved(this);
        List<FlowStep> begun = new ArrayList<>(waiting());
        begun.removeAll(before);
        return begun;
    }

    /** The national status now. */
    NationalStatus status() {
        return status;
    }

    /** What is to be kept. */
    List<String> way() {
        return walk.way().stream().map(one -> one.step() + ":" + one.outcome()).toList();
    }

    /** In parallel branches all steps have one status, so the last that waits tells it; at a join that still waits for others it stays. */
    private static Course moved(Course course) {
        course.walk
                .end()
                .or(() -> course.waiting().isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(course.waiting().getLast()))
                .map(FlowStep::status)
                .ifPresent(status -> course.status = status);
        return course;
    }

    private static Taken taken(String text) {
        int at = text.lastIndexOf(':');
        return new Taken(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }
}
