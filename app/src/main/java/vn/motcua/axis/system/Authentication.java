package vn.motcua.axis.system;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.AxisSystem.Secret;
import vn.motcua.kernel.Refused;

/**
 * Knows systems by their secrets. A stranger learns nothing from an answer: an unknown system costs the same and is told the same as a wrong
 * secret. Stamps are kept by clients for hours, and have no zone; that a request comes again is made harmless by idempotence, not here.
 */
@Component
public class Authentication {

    private static final String HMAC = "HmacSHA256";
    private static final Duration ZONES = Duration.ofHours(14); // how far ahead of UTC a clock on Earth may show
    private static final List<Secret> NOBODY = List.of(new Secret(0, "nobody", Instant.MAX));

    private final KnownSystems known;
    private final SystemUse use;
    private final Clock clock;
    private final Duration oldest;

    Authentication(
            KnownSystems known, SystemUse use, Clock clock, @Value("${motcua.axis.stamp-lasts:30d}") Duration oldest) {
        this.known = known;
        this.use = use;
        this.clock = clock;
        this.oldest = oldest;
    }

    /** Who calls; refused if nobody whom we know. */
    public Caller caller(Credential credential) {
        Optional<AxisSystem> system = known.find(credential.system());
        Instant now = clock.instant();
        Optional<Secret> secret = system.map(AxisSystem::secrets).orElse(NOBODY).stream()
                .filter(one -> one.expires().isAfter(now))
                .filter(one -> MessageDigest.isEqual(mac(one.text(), credential.signed()), credential.mac()))
                .findFirst();
        if (system.isEmpty() || secret.isEmpty()) throw Refused.because(AxisRefusal.NOT_AUTHENTIC);
        Duration age = Duration.between(credential.stamp(), now);
        if (age.compareTo(oldest) > 0 || age.compareTo(ZONES.negated()) < 0)
            throw Refused.because(AxisRefusal.STAMP_OUT_OF_RANGE, oldest.toDays());
        use.used(system.get(), secret.get().id(), age);
        return new Caller(system.get().id(), system.get().code(), system.get().agencies(), null);
    }

    private static byte[] mac(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
