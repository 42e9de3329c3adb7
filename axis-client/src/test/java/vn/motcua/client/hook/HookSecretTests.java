package vn.motcua.client.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example of the Standard Webhooks specification, and what is not like it. */
class HookSecretTests {

    private static final HookSecret SECRET = new HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String STAMP = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1614265330);

    @Test
    void theStandardsOwnExampleIsTaken() {
        assertThat(SECRET.read(ID, STAMP, SIGNATURE, BODY, NOW)).isPresent();
        assertThat(SECRET.read(ID, STAMP, "v1,AAAA v2,x " + SIGNATURE, BODY, NOW))
                .as("among several")
                .isPresent();
    }

    @Test
    void whatIsChangedOldOrOfAnotherIsNot() {
        assertThat(SECRET.read(ID + "x", STAMP, SIGNATURE, BODY, NOW)).isEmpty();
        assertThat(SECRET.read(ID, "1614265331", SIGNATURE, BODY, NOW)).isEmpty();
        assertThat(SECRET.read(ID, STAMP, SIGNATURE, "{\"test\": 2432232315}".getBytes(StandardCharsets.UTF_8), NOW))
                .isEmpty();
        assertThat(SECRET.read(ID, STAMP, SIGNATURE, BODY, NOW.plusSeconds(301)))
                .isEmpty();
        assertThat(SECRET.read(ID, STAMP, SIGNATURE, BODY, NOW.minusSeconds(301)))
                .isEmpty();
        assertThat(SECRET.read(ID, STAMP, "v1,!!", BODY, NOW)).isEmpty();
        assertThat(SECRET.read(ID, STAMP, "", BODY, NOW)).isEmpty();
        assertThat(SECRET.read(ID, "soon", SIGNATURE, BODY, NOW)).isEmpty();
        assertThat(SECRET.read(ID, Long.toString(Long.MAX_VALUE), SIGNATURE, BODY, NOW))
                .isEqualTo(Optional.empty());
        HookSecret other = new HookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx");
        assertThat(other.read(ID, STAMP, SIGNATURE, BODY, NOW)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HookSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }
}
