package vn.motcua.dossier.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowStep;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.NationalStatus;

/** What is kept of a dossier's way is enough to go on, whatever became of its answers. */
class CourseTests {

    private static final Predicate<String> NOTHING = condition -> false;
    private static final Predicate<String> ALL = condition -> true;

    @Provide
    static Arbitrary<Flow> flows() {
        Stream<Flow> templates = Stream.of(FlowTemplate.values()).map(FlowTemplate::flow);
        Stream<Flow> shipped = Stream.of(
                        "1.001193", "1.001612", "1.004194", "2.000815", "3.000347", "car-registration-fee")
                .map(CourseTests::shipped);
        return Arbitraries.of(Stream.concat(templates, shipped).toList());
    }

    /** After each outcome the course is put away and taken up again, with answers that changed. */
    @Property(tries = 500)
    void putAwayAndTakenUpItIsWhereItWas(@ForAll("flows") Flow flow, @ForAll long seed) {
        Random chance = new Random(seed);
        Predicate<String> first = chance.nextBoolean() ? ALL : NOTHING;
        Course straight = Course.begin(flow, first);
        List<String> way = straight.way();
        NationalStatus status = straight.status();
        for (int i = 0; i < 60 && !straight.waiting().isEmpty(); i++) {
            Course again = Course.resume(flow, way, status, chance.nextBoolean() ? first : NOTHING);
            assertThat(again.waiting()).isEqualTo(straight.waiting());
            FlowStep step =
                    straight.waiting().get(chance.nextInt(straight.waiting().size()));
            List<Integer> choices = straight.choices(step);
            assertThat(choices).isNotEmpty();
            int choice = choices.get(chance.nextInt(choices.size()));
            Course same = Course.resume(flow, way, status, first);
            assertThat(same.take(same.waiting(step.id()), choice)).isEqualTo(straight.take(step, choice));
            assertThat(same.status()).isEqualTo(straight.status());
            assertThat(same.way()).isEqualTo(straight.way());
            assertThat(status == straight.status() || status.mayBecome(straight.status()))
                    .as(status + " to " + straight.status())
                    .isTrue();
            way = straight.way();
            status = straight.status();
        }
        if (straight.waiting().isEmpty()) assertThat(status.last()).isTrue();
    }

    @Example
    void whatTheAnswersDecidedStaysDecided() {
        Flow flow = shipped("car-registration-fee");
        Course course = Course.begin(flow, ALL);
        while (course.way().stream().noneMatch(one -> one.startsWith("phan-loai:")))
            course.take(course.waiting().getFirst(), 0);
        assertThat(course.way()).contains("phan-loai:0");
        assertThat(Course.resume(flow, course.way(), course.status(), NOTHING).waiting())
                .extracting(FlowStep::id)
                .isEqualTo(course.waiting().stream().map(FlowStep::id).toList());
    }

    private static Flow shipped(String name) {
        try (var in = CourseTests.class.getResourceAsStream("/procedure/flows/" + name + ".json")) {
            return FlowJson.read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
