package vn.motcua.axis.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.motcua.axis.RemovedFor;
import vn.motcua.axis.keeping.KeepingRule.Found;
import vn.motcua.axis.keeping.KeepingRule.Verdict;

/** What a rule makes of a content. */
class KeepingRuleTests {

    private static final Instant SENT = Instant.parse("2026-01-10T02:00:00Z");
    private static final Instant DONE = SENT.plus(Duration.ofDays(3));

    @Test
    void theTimeRunsFromTheLastChangeAtAReceiver() {
        KeepingRule rule = new KeepingRule(30, null, false);
        Instant end = DONE.plus(Duration.ofDays(30));
        assertThat(rule.judge(finished(), end.minusSeconds(1))).isEqualTo(new Verdict.Keep(KeptFor.TIME, end));
        assertThat(rule.judge(finished(), end)).isEqualTo(new Verdict.Remove(RemovedFor.ALL_DONE));
    }

    @Test
    void metadataOnlyTakesEffectWithTheLastReceiver() {
        KeepingRule rule = new KeepingRule(90, null, true);
        assertThat(rule.judge(finished(), DONE)).isEqualTo(new Verdict.Remove(RemovedFor.METADATA_ONLY));
        assertThat(rule.judge(open(), DONE)).isInstanceOfSatisfying(Verdict.Keep.class, keep -> {
            assertThat(keep.reason()).isEqualTo(KeptFor.RECEIVERS);
            assertThat(keep.lookAgain()).isAfter(DONE).isBeforeOrEqualTo(DONE.plus(Duration.ofDays(1)));
        });
    }

    @Test
    void thePeriodEndsWhetherReceiversHaveItOrNot() {
        KeepingRule rule = new KeepingRule(null, 365, false);
        Instant end = SENT.plus(Duration.ofDays(365));
        assertThat(rule.judge(open(), end)).isEqualTo(new Verdict.Remove(RemovedFor.PERIOD_OVER));
        assertThat(rule.judge(finished(), end.minusSeconds(1))).isEqualTo(new Verdict.Keep(KeptFor.TIME, end));
        assertThat(rule.judge(open(), end.minusSeconds(1))).isEqualTo(new Verdict.Keep(KeptFor.RECEIVERS, end));
    }

    @Test
    void aHoldAndAnUnfinishedCheckKeepWhateverIsWanted() {
        KeepingRule rule = new KeepingRule(30, 365, true);
        Instant late = SENT.plus(Duration.ofDays(10_000));
        assertThat(rule.judge(new Found(SENT, true, DONE, true, false), late))
                .isInstanceOfSatisfying(
                        Verdict.Keep.class, keep -> assertThat(keep.reason()).isEqualTo(KeptFor.HOLD));
        assertThat(rule.judge(new Found(SENT, true, DONE, false, true), late))
                .isInstanceOfSatisfying(
                        Verdict.Keep.class, keep -> assertThat(keep.reason()).isEqualTo(KeptFor.CHECKS));
    }

    @Property(tries = 500)
    void whateverIsKeptIsLookedAtAgainLaterAndNeverAfterItsEnd(
            @ForAll @IntRange(min = 1, max = 1_000) int afterDone,
            @ForAll @IntRange(min = 1, max = 1_000) int most,
            @ForAll boolean finished,
            @ForAll @IntRange(max = 2_000_000) int minutes) {
        Instant now = DONE.plus(Duration.ofMinutes(minutes));
        Instant end = SENT.plus(Duration.ofDays(most));
        if (finished && DONE.plus(Duration.ofDays(afterDone)).isBefore(end))
            end = DONE.plus(Duration.ofDays(afterDone));
        Found found = new Found(SENT, finished, DONE, false, false);
        switch (new KeepingRule(afterDone, most, false).judge(found, now)) {
            case Verdict.Remove _ -> assertThat(end).isBeforeOrEqualTo(now);
            case Verdict.Keep keep -> {
                assertThat(end).isAfter(now);
                assertThat(keep.lookAgain()).isAfter(now).isBeforeOrEqualTo(end);
            }
        }
    }

    private static Found finished() {
        return new Found(SENT, true, DONE, false, false);
    }

    private static Found open() {
        return new Found(SENT, false, DONE, false, false);
    }
}
