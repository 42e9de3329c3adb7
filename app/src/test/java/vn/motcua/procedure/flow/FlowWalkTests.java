package vn.motcua.procedure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.motcua.procedure.flow.FlowWalk.Taken;

class FlowWalkTests {

    @Example
    void the_opinion_and_the_examination_go_on_at_once_and_meet_again() {
        FlowWalk walk = walk(FlowTemplate.CONSULTATION.flow(), new Taken("tiep-nhan", 0), new Taken("phan-cong", 0));
        assertThat(walk.waiting()).extracting(FlowStep::id).containsExactly("tham-dinh", "lay-y-kien");
        walk = walk(
                FlowTemplate.CONSULTATION.flow(),
                new Taken("tiep-nhan", 0),
                new Taken("phan-cong", 0),
                new Taken("lay-y-kien", 1));
        assertThat(walk.waiting()).extracting(FlowStep::id).containsExactly("tham-dinh");
        walk = walk(
                FlowTemplate.CONSULTATION.flow(),
                new Taken("tiep-nhan", 0),
                new Taken("phan-cong", 0),
                new Taken("lay-y-kien", 1),
                new Taken("tham-dinh", 0));
        assertThat(walk.waiting()).extracting(FlowStep::id).containsExactly("tham-dinh-lai");
        assertThat(walk.letters()).containsExactly(StepLetter.RECEIPT);
    }

    @Example
    void a_supplement_can_be_asked_for_once_and_not_twice() {
        List<Taken> way = new ArrayList<>(List.of(new Taken("tiep-nhan", 0), new Taken("phan-cong", 0)));
        FlowStep examination = FlowTemplate.SIMPLE.flow().step("tham-dinh").orElseThrow();
        assertThat(walk(FlowTemplate.SIMPLE.flow(), way.toArray(Taken[]::new)).choices(examination))
                .containsExactly(0, 1, 2);
        way.add(new Taken("tham-dinh", 1));
        way.add(new Taken("bo-sung", 0));
        assertThat(walk(FlowTemplate.SIMPLE.flow(), way.toArray(Taken[]::new)).choices(examination))
                .containsExactly(0, 2);
    }

    @Example
    void what_is_not_possible_is_not_followed() {
        FlowWalk walk = walk(
                FlowTemplate.SIMPLE.flow(), new Taken("ky", 0), new Taken("tiep-nhan", 7), new Taken("tiep-nhan", 1));
        assertThat(walk.end()).map(FlowStep::id).contains("khong-tiep-nhan");
    }

    @Property(tries = 400)
    void whoever_chooses_anyhow_comes_to_an_end(@ForAll long seed) {
        Flow flow = RandomFlows.grown(seed);
        Assume.that(FlowWalk.possible(flow));
        Random chance = new Random(seed);
        List<Taken> way = new ArrayList<>();
        FlowWalk walk = FlowWalk.of(flow, way, guard -> false);
        for (int i = 0; i < FlowWalk.LONGEST && !walk.waiting().isEmpty(); i++) {
            FlowStep step = walk.waiting().get(chance.nextInt(walk.waiting().size()));
            List<Integer> choices = walk.choices(step);
            assertThat(choices).as(step + " in " + flow).isNotEmpty();
            way.add(new Taken(step.id(), choices.get(chance.nextInt(choices.size()))));
            walk = FlowWalk.of(flow, way, guard -> false);
        }
        Assume.that(way.size() < FlowWalk.LONGEST);
        assertThat(walk.end()).as(flow.toString()).isPresent();
    }

    private static FlowWalk walk(Flow flow, Taken... way) {
        return FlowWalk.of(flow, List.of(way), guard -> false);
    }
}
