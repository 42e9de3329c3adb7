package vn.motcua.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.NoticeWeight;

/** Quiet hours, over midnight too, and what goes which way. */
class WishesTests {

    private static final ZonedDateTime DAY = ZonedDateTime.of(2026, 11, 26, 0, 0, 0, 0, DatabaseClock.VIETNAM);

    @Test
    void theTelephoneStaysStillAtNight() {
        assertThat(Wishes.UNSAID.awake(DAY.withHour(12))).isEqualTo(DAY.withHour(12));
        assertThat(Wishes.UNSAID.awake(DAY.withHour(22)))
                .isEqualTo(DAY.plusDays(1).withHour(7));
        assertThat(Wishes.UNSAID.awake(DAY.withHour(3))).isEqualTo(DAY.withHour(7));
        assertThat(Wishes.UNSAID.awake(DAY.withHour(7))).isEqualTo(DAY.withHour(7));
        assertThat(Wishes.nextDigest(DAY.withHour(7))).isEqualTo(DAY.withHour(7).withMinute(30));
        assertThat(Wishes.nextDigest(DAY.withHour(8)))
                .isEqualTo(DAY.plusDays(1).withHour(7).withMinute(30));
    }

    @Property
    void neverInQuietHoursNeverBeforeNowNeverADayLate(
            @ForAll @IntRange(max = 23) int from,
            @ForAll @IntRange(max = 23) int to,
            @ForAll @IntRange(max = 24 * 60 - 1) int minute) {
        Wishes wishes = new Wishes(Language.VI, Reach.ALL, Reach.ALL, Reach.ALL, false, from, to, true);
        ZonedDateTime now = DAY.plusMinutes(minute);
        ZonedDateTime awake = wishes.awake(now);
        assertThat(awake).isBetween(now, now.plusHours(24));
        assertThat(quiet(from, to, awake.getHour())).isFalse();
        if (!quiet(from, to, now.getHour())) assertThat(awake).isEqualTo(now);
    }

    /** Hour by hour around the clock, from the first quiet one to the last. */
    private static boolean quiet(int from, int to, int hour) {
        for (int one = from; one != to; one = (one + 1) % 24) if (one == hour) return true;
        return false;
    }

    @Test
    void eachWayTakesWhatItIsFor() {
        assertThat(Reach.ALL.takes(NoticeWeight.TELLS)).isTrue();
        assertThat(Reach.ASKS.takes(NoticeWeight.TELLS)).isFalse();
        assertThat(Reach.ASKS.takes(NoticeWeight.ASKS)).isTrue();
        assertThat(Reach.NONE.takes(NoticeWeight.ASKS)).isFalse();
    }
}
