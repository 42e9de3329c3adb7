package vn.motcua.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes are those of RFC 6238, taken within one step of either side, and never twice. */
class TotpTests {

    /** "12345678901234567890", the secret of the RFC's appendix B, in base 32. */
    private static final String RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aCodeIsTakenWithinOneStepOfEitherSide(int seconds, boolean taken) {
        String code = Totp.code(RFC, NOW.plusSeconds(seconds));
        assertThat(Totp.step(RFC, code, NOW, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void aCodeIsNotTakenTwiceAndNoneBeforeItEither() {
        String code = Totp.code(RFC, NOW);
        String earlier = Totp.code(RFC, NOW.minusSeconds(30));
        long step = Totp.step(RFC, code, NOW, 0).orElseThrow();
        assertThat(Totp.step(RFC, code, NOW, step)).isEmpty();
        assertThat(Totp.step(RFC, earlier, NOW, step)).isEmpty();
    }

    @Property(tries = 200)
    void everyNewSecretMakesCodesThatItTakes(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        String secret = Totp.secret();
        Instant at = Instant.ofEpochSecond(second);
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(Totp.step(secret, Totp.code(secret, at), at, -1)).isPresent();
    }
}
