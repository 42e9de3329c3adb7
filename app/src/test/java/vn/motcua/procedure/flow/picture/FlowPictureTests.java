package vn.motcua.procedure.flow.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.StepKind;

class FlowPictureTests {

    @ParameterizedTest
    @EnumSource
    void no_two_steps_lie_on_each_other_and_none_outside(FlowTemplate template) {
        FlowPicture picture = FlowPicture.of(template.flow());

        assertThat(picture.boxes()).hasSameSizeAs(template.flow().steps());
        for (FlowPicture.Box one : picture.boxes()) {
            assertThat(one.x()).isBetween(0, picture.width() - one.width());
            assertThat(one.y()).isBetween(0, picture.height() - one.height());
            assertThat(picture.boxes())
                    .filteredOn(other -> other != one && touches(one, other))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_follows_stands_below_and_what_leads_back_is_marked(FlowTemplate template) {
        Flow flow = template.flow();
        FlowPicture picture = FlowPicture.of(flow);
        long back = flow.steps().stream()
                .flatMap(step ->
                        step.outcomes().stream().filter(outcome -> y(picture, outcome.to()) <= y(picture, step.id())))
                .count();
        assertThat(picture.lines()).filteredOn(FlowPicture.Line::back).hasSize((int) back);
        assertThat(picture.lines()).allSatisfy(line -> assertThat(line.path()).startsWith("M"));
    }

    @Test
    void steps_that_nothing_leads_to_and_a_circle_are_drawn_too() {
        FlowStep one = step("a", "b");
        FlowStep other = step("b", "a");
        FlowPicture picture = FlowPicture.of(new Flow("a", List.of(one, other, step("c", "d"))));
        assertThat(picture.boxes()).hasSize(3);
        assertThat(picture.lines()).hasSize(2);
    }

    private static FlowStep step(String id, String to) {
        return new FlowStep(id, id, StepKind.WORK, null, "", "", null, null, "", List.of(FlowOutcome.of("", to)));
    }

    private static int y(FlowPicture picture, String id) {
        return picture.boxes().stream()
                .filter(box -> box.step().id().equals(id))
                .findFirst()
                .orElseThrow()
                .y();
    }

    private static boolean touches(FlowPicture.Box one, FlowPicture.Box other) {
        return Math.abs(one.x() - other.x()) < one.width() && Math.abs(one.y() - other.y()) < one.height();
    }
}
