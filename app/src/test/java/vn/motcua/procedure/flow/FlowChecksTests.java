package vn.motcua.procedure.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.TimeLimit;
import vn.motcua.procedure.flow.NationalStatus.Clock;

class FlowChecksTests {

    private static final List<LegalLimit> FIVE_DAYS =
            List.of(new LegalLimit(StepKind.WORK, TimeLimit.workingDays(5), ""));

    @ParameterizedTest
    @EnumSource
    void a_template_has_no_mistake(FlowTemplate template) {
        assertThat(FlowChecks.of(template.flow(), FIVE_DAYS, Guards.NO_FORM)).isEmpty();
    }

    @Test
    void the_longest_way_of_the_simple_template_goes_back_once_from_signing_and_once_from_the_counter() {
        Stretch longest = LongestStretch.of(new FlowGraph(FlowTemplate.SIMPLE.flow()));

        assertThat(longest.minutes()).isEqualTo((4 + 8 + 4 + 8 + 4 + 2 + 2) * 60);
        assertThat(longest.names())
                .filteredOn("Thẩm định hồ sơ, dự thảo kết quả"::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "4, WORKING_DAYS, ",
        "3, WORKING_DAYS, TOO_LONG",
        "32, WORKING_HOURS, ",
        "31, WORKING_HOURS, TOO_LONG",
        "6, CALENDAR_DAYS, ",
        "5, CALENDAR_DAYS, MAY_BE_TOO_LONG",
        "3, CALENDAR_DAYS, TOO_LONG"
    })
    void four_days_of_steps_against_a_limit_of_the_law(int amount, LimitUnit unit, @Nullable FlowProblem expected) {
        List<LegalLimit> limit = List.of(new LegalLimit(StepKind.WORK, new TimeLimit(amount, unit), ""));
        assertThat(problems(FlowTemplate.SIMPLE.flow(), limit))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void of_several_limits_of_one_way_of_applying_the_longest_decides_and_the_shorter_ones_warn() {
        List<LegalLimit> two = List.of(
                new LegalLimit(StepKind.WORK, TimeLimit.workingDays(2), "a"),
                new LegalLimit(StepKind.WORK, TimeLimit.workingDays(9), "b"));
        assertThat(problems(FlowTemplate.SIMPLE.flow(), two)).containsExactly(FlowProblem.MAY_BE_TOO_LONG);
        List<LegalLimit> ways = List.of(
                new LegalLimit(StepKind.WORK, TimeLimit.workingDays(2), "a"),
                new LegalLimit(StepKind.END, TimeLimit.workingDays(9), "b"));
        assertThat(problems(FlowTemplate.SIMPLE.flow(), ways)).containsExactly(FlowProblem.TOO_LONG);
    }

    @Test
    void a_supplement_may_not_be_asked_for_without_end() {
        Flow flow = change("tham-dinh", 1, FlowOutcome.of("Cần bổ sung giấy tờ", "bo-sung", StepLetter.SUPPLEMENT));
        assertThat(problems(flow, FIVE_DAYS)).contains(FlowProblem.ENDLESS);
    }

    @Test
    void a_way_from_reception_straight_to_the_result_is_no_transition() {
        Flow flow = change("tiep-nhan", 0, FlowOutcome.of("Trả ngay", "tra", StepLetter.RECEIPT));
        assertThat(problems(flow, FIVE_DAYS)).contains(FlowProblem.TRANSITION_NOT_ALLOWED, FlowProblem.UNREACHABLE);
    }

    @Test
    void back_from_a_ready_result_only_with_a_bound() {
        Flow flow = change("tra", 1, FlowOutcome.of("Sai sót", "hoan-thien"));
        assertThat(problems(flow, FIVE_DAYS)).contains(FlowProblem.CORRECTION_UNBOUNDED, FlowProblem.ENDLESS);
    }

    @Test
    void a_receipt_that_is_not_given_is_a_warning_and_none_at_the_counter() {
        Flow flow = change("tiep-nhan", 0, FlowOutcome.of("Hồ sơ đủ, hợp lệ", "phan-cong"));
        assertThat(problems(flow, FIVE_DAYS)).containsExactly(FlowProblem.LETTER_MISSING);
        assertThat(FlowProblem.LETTER_MISSING.blocks()).isFalse();
    }

    @Test
    void a_condition_needs_a_form() {
        Flow flow = change(
                "tham-dinh", 2, FlowOutcome.of("Không đủ điều kiện", "tu-choi").when("tuoi < 18"));
        assertThat(problems(flow, FIVE_DAYS)).containsExactly(FlowProblem.GUARD_UNREADABLE);
    }

    @Test
    void a_branch_that_ends_leaves_its_fork_waiting() {
        Flow flow = FlowTemplate.CONSULTATION.flow();
        FlowStep opinion = flow.step("lay-y-kien").orElseThrow();
        List<FlowOutcome> outcomes = new ArrayList<>(opinion.outcomes());
        outcomes.set(1, outcomes.get(1).to("dung"));
        assertThat(problems(replace(flow, opinion.with(outcomes)), FIVE_DAYS)).contains(FlowProblem.BRANCH_LEAVES);
    }

    @Test
    void what_follows_an_ended_status_is_nothing() {
        for (NationalStatus one : NationalStatus.values())
            assertThat(List.of(NationalStatus.values()).stream().anyMatch(one::mayBecome))
                    .isEqualTo(one.clock() != Clock.ENDED);
    }

    @Test
    void json_that_holds_no_steps_is_refused_with_its_place() {
        assertRefused(
                "{\"start\":\"a\",\"steps\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"WORK\",\"limit\":{\"amount\":-1,\"unit\":\"WORKING_DAYS\"}}]}",
                "steps[1].limit.amount");
        assertRefused(
                "{\"start\":\"a\",\"steps\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"WORK\"},{\"id\":\"a\",\"name\":\"A\",\"kind\":\"END\"}]}",
                "steps[2].id");
        assertRefused(
                "{\"start\":\"a\",\"steps\":[{\"id\":\"a\",\"kind\":\"WORK\",\"outcomes\":[{\"to\":7}]}]}",
                "steps[1].outcomes[1].to");
        assertRefused(
                "{\"start\":\"a\",\"steps\":[{\"id\":\"a\",\"kind\":\"WORK\",\"script\":\"x\"}]}", "steps[1].script");
        assertRefused("[1,2", "$");
    }

    @Test
    void thirty_thousand_steps_are_refused() {
        String steps = IntStream.range(0, 30_000)
                .mapToObj(i -> "{\"id\":\"a" + i + "\",\"kind\":\"END\"}")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> FlowJson.read("{\"start\":\"a\",\"steps\":[" + steps + "]}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(FlowRefusal.TOO_MANY_STEPS));
    }

    private static void assertRefused(String json, String place) {
        assertThatThrownBy(() -> FlowJson.read(json)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(FlowRefusal.NO_FLOW);
            assertThat(refused.args()).containsExactly(place);
        });
    }

    private static Flow change(String id, int which, FlowOutcome outcome) {
        Flow flow = FlowTemplate.SIMPLE.flow();
        FlowStep step = flow.step(id).orElseThrow();
        List<FlowOutcome> outcomes = new ArrayList<>(step.outcomes());
        outcomes.set(which, outcome);
        return replace(flow, step.with(outcomes));
    }

    private static Flow replace(Flow flow, FlowStep step) {
        return new Flow(
                flow.start(),
                flow.steps().stream()
                        .map(one -> one.id().equals(step.id()) ? step : one)
                        .toList());
    }

    private static List<FlowProblem> problems(Flow flow, List<LegalLimit> legal) {
        return FlowChecks.of(flow, legal, Guards.NO_FORM).stream()
                .map(FlowFinding::problem)
                .distinct()
                .toList();
    }
}
