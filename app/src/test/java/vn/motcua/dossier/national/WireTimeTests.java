package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as agencies' systems write them. */
class WireTimeTests {

    private static final Instant MORNING = Instant.parse("2026-03-01T01:15:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260301081500",
                "202603010815",
                "01/03/2026 08:15:00",
                "01/03/2026 08:15",
                "2026-03-01 08:15:00",
                "2026-03-01T08:15:00",
                "2026-03-01T08:15:00+07:00",
                "2026-03-01T01:15:00Z"
            })
    void everyFormSeenMeansTheSameMoment(String text) {
        assertThat(WireTime.read(text)).contains(MORNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261301081500",
                "20260230081500",
                "20260301251500",
                "00000000000000",
                "99991231235959",
                "x",
                "1",
                "2026",
                "٢٠٢٦٠٣٠١٠٨١٥٠٠"
            })
    void whatIsNoMomentIsNone(String text) {
        assertThat(WireTime.read(text)).isEmpty();
    }

    @Test
    void aDayIsItsBeginning() {
        assertThat(WireTime.read("01/03/2026")).contains(Instant.parse("2026-02-28T17:00:00Z"));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @LongRange(min = 0, max = 7_000_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second);
        assertThat(WireTime.read(WireTime.write(moment))).contains(moment);
    }

    @Property
    void nothingThatIsTypedIsAFault(@ForAll String text) {
        assertThat(WireTime.read(text)).isNotNull();
    }
}
