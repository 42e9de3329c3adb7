package vn.motcua.identity.factor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.identity.seal.Seals;

/**
 * The number that an authenticator signs. It carries its time and our mark, so that nothing has to be kept for everybody who merely looks at
 * the sign-in page; it is remembered from the moment it is used, so that it is used once.
 */
@Component
class PasskeyChallenge {

    static final Duration LASTS = Duration.ofMinutes(10);

    private static final int RANDOM_BYTES = 16;
    private static final int BODY = RANDOM_BYTES + Long.BYTES;

    private final SecureRandom random = new SecureRandom();
    private final Seals seals;
    private final Attempts attempts;
    private final Clock clock;

    PasskeyChallenge(Seals seals, Attempts attempts, Clock clock) {
        this.seals = seals;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** A new one, good for one purpose. */
    byte[] make(String purpose) {
        byte[] body = new byte[BODY];
        random.nextBytes(body);
        ByteBuffer.wrap(body).putLong(RANDOM_BYTES, clock.instant().getEpochSecond());
        byte[] mark = mark(purpose, body);
        return ByteBuffer.allocate(BODY + mark.length).put(body).put(mark).array();
    }

    /** True if it is ours, for this purpose, young enough, and not used before; now it is. */
    boolean use(String purpose, byte[] challenge) {
        if (challenge.length <= BODY) return false;
        byte[] body = Arrays.copyOf(challenge, BODY);
        byte[] mark = Arrays.copyOfRange(challenge, BODY, challenge.length);
        long age = clock.instant().getEpochSecond() - ByteBuffer.wrap(body).getLong(RANDOM_BYTES);
        return MessageDigest.isEqual(mark, mark(purpose, body))
                && age <= LASTS.toSeconds()
                && attempts.count("passkey|" + HexFormat.of().formatHex(body)) == 1;
    }

    private byte[] mark(String purpose, byte[] body) {
        return seals.digest("passkey", purpose + ":" + HexFormat.of().formatHex(body));
    }
}
