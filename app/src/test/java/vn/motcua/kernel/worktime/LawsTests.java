package vn.motcua.kernel.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.kernel.worktime.calendar.SpecialDay;
import vn.motcua.kernel.worktime.calendar.SpecialDayKind;
import vn.motcua.kernel.worktime.rule.LimitUnit;
import vn.motcua.kernel.worktime.rule.Pause;
import vn.motcua.kernel.worktime.rule.StartRule;

/** What must hold of every deadline, whatever the calendar; each random number stands for a calendar and a question. */
class LawsTests {

    private static final int TRIES = 20_000;

    @Property(tries = TRIES)
    void whoComesLaterIsNotDueEarlier(@ForAll long seed, @ForAll @IntRange(max = 6000) int minutesLater) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world);
        // a month from the 30th and from the 31st may both end on the 30th: a pause of a day then tells on one and not
        // on the other
        Assume.that(
                question.limit().unit() != LimitUnit.MONTHS || question.pauses().isEmpty());
        assertThat(due(world, question.at(question.received() + minutesLater)))
                .as(question::toString)
                .isGreaterThanOrEqualTo(due(world, question));
    }

    @Property(tries = TRIES)
    void aLongerLimitDoesNotEndEarlier(@ForAll long seed) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world);
        int longer = due(world, question.lasting(question.limit().amount() + 1));
        assertThat(longer).as(question::toString).isGreaterThanOrEqualTo(due(world, question));
    }

    @Property(tries = TRIES)
    void noLimitEndsBeforeItBegins(@ForAll long seed) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world);
        assertThat(due(world, question)).as(question::toString).isGreaterThanOrEqualTo(question.received());
    }

    @Property(tries = TRIES)
    void atTheEndExactlyTheLimitIsUsedUp(@ForAll long seed) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world);
        LimitUnit unit = question.limit().unit();
        Assume.that(question.limit().amount() > 0);
        Assume.that(unit == LimitUnit.WORKING_DAYS || unit == LimitUnit.WORKING_HOURS);
        int due = due(world, question);
        Assume.that(due < Count.BEYOND);
        assertThat(elapsed(world, question, due))
                .as(question::toString)
                .isEqualTo(question.limit().amount());
        assertThat(elapsed(world, question, due - 1))
                .as(question::toString)
                .isEqualTo(question.limit().amount() - 1);
    }

    @Property(tries = TRIES)
    void betweenStartAndEndLieExactlyTheHoursOfTheLimit(@ForAll long seed) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world).pausing(List.of());
        Assume.that(question.limit().unit() == LimitUnit.WORKING_HOURS && due(world, question) < Count.BEYOND);
        Deadline deadline = Deadlines.on(world.calendar())
                .of(Minutes.instant(question.received()), question.limit(), question.rule());
        assertThat(world.calendar()
                        .workingTime(deadline.countedFrom(), deadline.due().orElseThrow()))
                .isEqualTo(java.time.Duration.ofHours(question.limit().amount()));
    }

    @Property(tries = TRIES)
    void aPauseOfNoLengthChangesNothing(@ForAll long seed, @ForAll @IntRange(max = 20_000) int after) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world);
        List<Pause> pauses = new ArrayList<>(question.pauses());
        var moment = Minutes.instant(question.received() + after);
        pauses.add(Pause.between(moment, moment));
        assertThat(due(world, question.pausing(pauses))).as(question::toString).isEqualTo(due(world, question));
    }

    @Property(tries = TRIES)
    void aPauseCutInTwoCostsWhatItDidWhole(
            @ForAll long seed,
            @ForAll @IntRange(max = 10_000) int after,
            @ForAll @IntRange(min = 1, max = 8000) int length,
            @ForAll @IntRange(max = 8000) int cut) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world);
        int from = question.received() + after;
        int middle = from + Math.min(cut, length);
        Assume.that(arrives(world, question, from + length));
        List<Pause> whole = List.of(pause(from, from + length));
        List<Pause> cutInTwo = List.of(pause(middle, from + length), pause(from, middle));
        assertThat(due(world, question.pausing(cutInTwo)))
                .as(question::toString)
                .isEqualTo(due(world, question.pausing(whole)));
    }

    @Property(tries = TRIES)
    void aPauseNeverMakesTheEndEarlierAndNeverContainsIt(
            @ForAll long seed,
            @ForAll @IntRange(max = 10_000) int after,
            @ForAll @IntRange(min = 1, max = 8000) int length) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world).pausing(List.of());
        int from = question.received() + after;
        Assume.that(arrives(world, question, from + length));
        int due = due(world, question.pausing(List.of(pause(from, from + length))));
        assertThat(due).as(question::toString).isGreaterThanOrEqualTo(due(world, question));
        boolean atOnce = question.limit().amount() == 0 && due == start(world, question);
        if (!atOnce)
            assertThat(from < due && due < from + length).as(question::toString).isFalse();
    }

    @Property(tries = TRIES)
    void oneMoreHolidayOrClosureNeverMakesTheEndEarlier(
            @ForAll long seed, @ForAll SpecialDayKind kind, @ForAll @IntRange(max = 25) int on) {
        Assume.that(kind.dayOff() || kind == SpecialDayKind.CLOSURE);
        World world = new Chance(seed).world();
        Chance chance = new Chance(seed + 1);
        Case question = chance.question(world);
        SpecialDay more = chance.special(world.plan().first().plusDays(on), kind);
        World worse = with(world, more);
        Assume.that(question.pauses().stream()
                .allMatch(each -> each.until().isEmpty()
                        || arrives(worse, question, Minutes.of(each.until().orElseThrow()))));
        assertThat(due(worse, question))
                .as(() -> question + " and " + more)
                .isGreaterThanOrEqualTo(due(world, question));
    }

    @Property(tries = TRIES)
    void theDayOfArrivalNotCountedIsADayMore(@ForAll long seed) {
        World world = new Chance(seed).world();
        Case question = new Chance(seed + 1).question(world);
        Assume.that(question.rule().start() == StartRule.SAME_DAY
                && question.limit().amount() > 0);
        Case nextDay = question.starting(StartRule.NEXT_DAY);
        assertThat(due(world, nextDay)).as(question::toString).isGreaterThanOrEqualTo(due(world, question));
    }

    private static int due(World world, Case question) {
        return Engine.SHIPPED.due(world, question);
    }

    private static int start(World world, Case question) {
        return Arrival.counted(question.received(), question.rule().cutOff(), world.calendar().axis);
    }

    private static int elapsed(World world, Case question, int until) {
        return Deadlines.on(world.calendar())
                .elapsed(
                        Minutes.instant(question.received()),
                        Minutes.instant(until),
                        question.limit().unit(),
                        question.rule(),
                        question.pauses());
    }

    private static boolean arrives(World world, Case question, int minute) {
        return minute < world.firstMinute() + world.minutes()
                && Arrival.counted(minute, question.rule().cutOff(), world.calendar().axis) != Count.BEYOND;
    }

    private static Pause pause(int from, int until) {
        return Pause.between(Minutes.instant(from), Minutes.instant(until));
    }

    private static World with(World world, SpecialDay more) {
        List<SpecialDay> days = new ArrayList<>(world.plan().specialDays());
        days.add(more);
        return world.with(days);
    }
}
