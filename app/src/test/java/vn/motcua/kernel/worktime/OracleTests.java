package vn.motcua.kernel.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.worktime.calendar.DaySpan;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.explanation.Explanation;
import vn.motcua.kernel.worktime.explanation.ExplanationCheck;
import vn.motcua.kernel.worktime.rule.EndRule;
import vn.motcua.kernel.worktime.rule.StartRule;
import vn.motcua.kernel.worktime.rule.TimeLimit;

/** The engine and the minute-by-minute oracle agree on a million random questions; spoiled engines do not. */
class OracleTests {

    private static final int QUESTIONS = 1_000_000;
    private static final int A_CALENDAR = 400;
    private static final long SEED = Long.getLong("worktime.seed", 20261125);

    @Test
    void oneMillionRandomQuestionsAreAnsweredAsTheOracleDoes() {
        assertThat(firstDifference(Engine.SHIPPED, QUESTIONS)).isEmpty();
    }

    @Test
    void theLatestArrivalIsInTimeAndAMinuteLaterIsNot() {
        forRandomQuestions(100_000, (world, random) -> {
            Case question = random.pausing(List.of());
            int target = question.received() + 5 * DaySpan.DAY;
            if (world.oracle().due(question.at(world.firstMinute())) > target) return;
            int latest = Minutes.of(Deadlines.on(world.calendar())
                    .latestArrival(Minutes.instant(target), question.limit(), question.rule()));
            assertThat(world.oracle().due(question.at(latest)))
                    .as(question::toString)
                    .isLessThanOrEqualTo(target);
            if (latest < target)
                assertThat(world.oracle().due(question.at(latest + 1)))
                        .as(question::toString)
                        .isGreaterThan(target);
        });
    }

    @Test
    void workingTimeBetweenTwoMomentsIsTheNumberOfOpenMinutes() {
        forRandomQuestions(100_000, (world, question) -> {
            int until = question.received() + 700 * question.limit().amount();
            assertThat(world.calendar()
                            .workingTime(Minutes.instant(question.received()), Minutes.instant(until))
                            .toMinutes())
                    .isEqualTo(world.oracle().openMinutes(question.received(), until));
        });
    }

    @Test
    void elapsedUnitsAreTheLongestLimitThatIsOver() {
        forRandomQuestions(50_000, (world, question) -> {
            int until = question.received() + 900 * question.limit().amount();
            int units = 0;
            while (world.oracle().due(question.lasting(units + 1)) <= until) units++;
            assertThat(Deadlines.on(world.calendar())
                            .elapsed(
                                    Minutes.instant(question.received()),
                                    Minutes.instant(until),
                                    question.limit().unit(),
                                    question.rule(),
                                    question.pauses()))
                    .as(() -> question + " until " + Case.show(until))
                    .isEqualTo(units);
        });
    }

    @Test
    void explanationsComeToTheSameEndAndProveIt() {
        forRandomQuestions(100_000, (world, question) -> {
            int due = world.oracle().due(question);
            if (due == Count.BEYOND) return;
            Deadline deadline = Deadlines.on(world.calendar())
                    .of(Minutes.instant(question.received()), question.limit(), question.rule(), question.pauses());
            assertThat(ExplanationCheck.complaints(Explanation.of(deadline)))
                    .as(question::toString)
                    .isEmpty();
        });
    }

    @Test
    void aCutOffOffByOneMinuteIsCaught() {
        assertCaught((world, question) -> Engine.SHIPPED.due(world, question.at(question.received() + 1)));
    }

    @Test
    void forgottenSwapDaysAreCaught() {
        assertCaught(without(SpecialDayKind.SWAP_WORKING_DAY));
        assertCaught(without(SpecialDayKind.SWAP_DAY_OFF));
    }

    @Test
    void forgottenHolidaysClosuresAndExtraHoursAreCaught() {
        assertCaught(without(SpecialDayKind.PUBLIC_HOLIDAY));
        assertCaught(without(SpecialDayKind.DAY_IN_LIEU));
        assertCaught(without(SpecialDayKind.CLOSURE));
        assertCaught(without(SpecialDayKind.EXTRA_HOURS));
    }

    @Test
    void countingTheDayOfArrivalIsCaught() {
        assertCaught((world, question) -> Engine.SHIPPED.due(
                world,
                question.rule().end() == EndRule.TO_THE_MINUTE ? question : question.starting(StartRule.SAME_DAY)));
    }

    @Test
    void forgottenPausesAreCaught() {
        assertCaught((world, question) -> Engine.SHIPPED.due(world, question.pausing(List.of())));
    }

    @Test
    void aDayTooManyIsCaught() {
        assertCaught((world, question) ->
                Engine.SHIPPED.due(world, question.lasting(question.limit().amount() + 1)));
    }

    @Test
    void eightHourDaysMeasuredWithNineHoursAreCaught() {
        assertCaught((world, question) -> question.rule().start() == StartRule.FROM_THE_MOMENT
                ? Engine.SHIPPED.due(
                        world,
                        new Case(
                                question.received(),
                                TimeLimit.workingHours(question.limit().amount() * 9),
                                question.rule(),
                                question.pauses()))
                : Engine.SHIPPED.due(world, question));
    }

    private static void assertCaught(Engine spoiled) {
        assertThat(firstDifference(spoiled, 40_000)).isPresent();
    }

    private static void forRandomQuestions(int questions, BiConsumer<World, Case> check) {
        for (int at = 0; at < questions; at += A_CALENDAR) {
            Chance chance = new Chance(SEED + at);
            World world = chance.world();
            for (int i = 0; i < A_CALENDAR; i++) check.accept(world, chance.question(world));
        }
    }

    private static Optional<String> firstDifference(Engine engine, int questions) {
        for (int at = 0; at < questions; at += A_CALENDAR) {
            long seed = SEED + at;
            Chance chance = new Chance(seed);
            World world = chance.world();
            for (int i = 0; i < A_CALENDAR; i++) {
                Case question = chance.question(world);
                int said = engine.due(world, question);
                int right = world.oracle().due(question);
                if (said != right)
                    return Optional.of("seed %d: %s: engine %s, oracle %s; %s %s"
                            .formatted(
                                    seed,
                                    question,
                                    Case.show(said),
                                    Case.show(right),
                                    world.plan().hours(),
                                    world.plan().specialDays()));
            }
        }
        return Optional.empty();
    }

    private static Engine without(SpecialDayKind kind) {
        return (world, question) -> Engine.SHIPPED.due(world.without(kind), question);
    }
}
