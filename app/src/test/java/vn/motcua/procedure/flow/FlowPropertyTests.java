package vn.motcua.procedure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/** The checks against somebody who walks every way. */
class FlowPropertyTests {

    @Property(tries = 1500)
    void what_has_no_mistake_of_shape_lets_every_dossier_through(@ForAll long seed) {
        Flow flow = RandomFlows.spoilt(seed);
        boolean clean = problems(flow).isEmpty();
        Statistics.label("clean").collect(clean);
        Statistics.label("clean").coverage(bothOften());
        if (clean) assertThat(walk(flow)).as(flow.toString()).isTrue();
    }

    @Property(tries = 400)
    void what_is_grown_by_the_rules_has_no_mistake_of_shape(@ForAll long seed) {
        Flow flow = RandomFlows.grown(seed);
        assertThat(problems(flow)).as(flow.toString()).isSubsetOf(RandomFlows.strict());
    }

    @Property(tries = 3000)
    void without_forks_a_mistake_is_found_where_there_is_one_and_nowhere_else(@ForAll long seed) {
        Flow flow = RandomFlows.wild(seed);
        Set<FlowProblem> found = problems(flow);
        boolean sound = walk(flow);
        Statistics.label("sound").collect(sound);
        Statistics.label("sound").coverage(bothOften());
        if (found.isEmpty()) assertThat(sound).as(flow.toString()).isTrue();
        if (sound) assertThat(found).as(flow.toString()).isSubsetOf(RandomFlows.strict());
    }

    @Property(tries = 600)
    void the_longest_way_is_as_long_as_the_longest_of_all_ways(@ForAll long seed) {
        Flow flow = RandomFlows.grown(seed);
        Assume.that(problems(flow).isEmpty());
        int longest;
        try {
            longest = new Walker(flow).longest();
        } catch (Walker.TooMany tooMany) {
            return;
        }
        Stretch counted = LongestStretch.of(new FlowGraph(flow));
        assertThat(counted.minutes()).as(flow.toString()).isEqualTo(longest);
        assertThat(named(flow, counted.names())).isEqualTo(longest);
    }

    @Property(tries = 300)
    void what_is_written_is_read_again_as_the_same(@ForAll long seed) {
        Flow flow = RandomFlows.spoilt(seed);
        Assume.that(flow.steps().size() <= Flow.MOST_STEPS);
        assertThat(FlowJson.read(FlowJson.write(flow).toString())).isEqualTo(flow);
    }

    /** Otherwise these tests would show little. */
    private static Consumer<StatisticsCoverage> bothOften() {
        return seen -> {
            seen.check(true).percentage(share -> share > 1);
            seen.check(false).percentage(share -> share > 1);
        };
    }

    private static int named(Flow flow, List<String> names) {
        return names.stream()
                .mapToInt(name -> flow.step(name).orElseThrow().minutes())
                .sum();
    }

    private static boolean walk(Flow flow) {
        try {
            return new Walker(flow).sound();
        } catch (Walker.TooMany tooMany) {
            Assume.that(false);
            return false;
        }
    }

    private static Set<FlowProblem> problems(Flow flow) {
        return FlowChecks.shape(new FlowGraph(flow)).stream()
                .map(FlowFinding::problem)
                .collect(Collectors.toSet());
    }
}
