package vn.motcua.signing.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;

/**
 * Gets time stamps for what is signed here, and keeps in mind since when none are to be had. Signing that needs one waits then; after four hours it
 * stops, so that nobody believes their paper to be under way (SR-63, {@code motcua.signing.stop-after}).
 */
@Component
public class TimeStamps {

    private static final Logger log = LoggerFactory.getLogger(TimeStamps.class);
    private static final int NONCE_BITS = 64;
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final StampServer server;
    private final StampCheck check;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Duration stopAfter;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Instant tried;

    TimeStamps(
            StampServer server,
            StampCheck check,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${motcua.signing.stop-after:4h}") Duration stopAfter,
            Clock clock) {
        this.server = server;
        this.check = check;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.stopAfter = stopAfter;
        this.clock = clock;
    }

    /**
     * A stamp over a hash.
     *
     * @param hash the hash's object identifier
     * @throws NoStamp if none is to be had that counts
     */
    public byte[] stamp(String hash, byte[] imprint) {
        try {
            TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            TimeStampRequest asked =
                    asking.generate(new ASN1ObjectIdentifier(hash), imprint, new BigInteger(NONCE_BITS, random));
            byte[] token = check.token(asked, server.ask(asked.getEncoded())).getEncoded();
            here();
            return token;
        } catch (NoStamp none) {
            away(none.fault());
            throw none;
        } catch (IOException | RuntimeException e) { // our own authority cannot work, such as one whose token is away
            if (!(e instanceof Refused)) log.error("No time stamp could be made", e);
            away(StampFault.AWAY);
            throw new NoStamp(StampFault.AWAY);
        }
    }

    /** Since when none are to be had; empty while they are. */
    public Optional<Instant> awaySince() {
        return jdbc.sql("select away_since from signing.stamp_state where away_since is not null")
                .query((row, number) ->
                        row.getObject("away_since", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Since when none are to be had, and why. */
    public record Trouble(Instant since, StampFault fault) {}

    /** What is wrong; empty while they are to be had. */
    public Optional<Trouble> trouble() {
        return jdbc.sql("select away_since, fault from signing.stamp_state where away_since is not null")
                .query((row, number) -> new Trouble(
                        row.getObject("away_since", OffsetDateTime.class).toInstant(),
                        StampFault.valueOf(row.getString("fault"))))
                .optional();
    }

    /** True if none have been to be had for so long that nothing more is taken on. */
    public boolean stopped() {
        return awaySince()
                .filter(since -> !clock.instant().isBefore(since.plus(stopAfter)))
                .isPresent();
    }

    /** Tries whether stamps are to be had again, at most every so often; true if they are. */
    public boolean back() {
        Instant last = tried;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.plus(AGAIN))) return false;
        tried = now;
        try {
            byte[] any = new byte[32];
            random.nextBytes(any);
            stamp(TSPAlgorithms.SHA256.getId(), any);
            return true;
        } catch (NoStamp still) {
            return false;
        }
    }

    /** Refused if nothing is signed any more. */
    public void checkRunning() {
        if (stopped()) throw Refused.because(SigningRefusal.STAMPS_STOPPED);
    }

    private void here() {
        if (awaySince().isPresent())
            apart.executeWithoutResult(
                    status -> jdbc.sql("update signing.stamp_state set away_since = null, fault = ''")
                            .update());
    }

    private void away(StampFault fault) {
        apart.executeWithoutResult(
                status -> jdbc.sql("update signing.stamp_state set away_since = coalesce(away_since, ?), fault = ?")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), fault.name())
                        .update());
    }
}
