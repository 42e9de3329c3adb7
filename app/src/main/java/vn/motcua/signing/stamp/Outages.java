package vn.motcua.signing.stamp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;

/**
 * Since when something is not to be had that each signature needs. Signing waits then; after four hours it stops, so that nobody believes their paper to be under way (SR-63,
 * {@code motcua.signing.stop-after}).
 */
@Component
public class Outages {

    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Duration stopAfter;
    private final Clock clock;
    private final Map<Need, Instant> tried = new ConcurrentHashMap<>();

    Outages(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${motcua.signing.stop-after:4h}") Duration stopAfter,
            Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.stopAfter = stopAfter;
        this.clock = clock;
    }

    /** What each signature needs. */
    public enum Need {
        /** A time stamp. */
        STAMP(SigningRefusal.STAMPS_STOPPED),
        /** Evidence that the certificates of signer and stamp were not revoked. */
        EVIDENCE(SigningRefusal.EVIDENCE_STOPPED);

        private final SigningRefusal stopped;

        Need(SigningRefusal stopped) {
            this.stopped = stopped;
        }

        /** Why nothing is signed once it has been away for too long. */
        public SigningRefusal stopped() {
            return stopped;
        }
    }

    /**
     * Something is away.
     *
     * @param fault why; empty if that is not told
     */
    public record Outage(Instant since, String fault) {}

    /** Since when it is away; empty while it is there. */
    public Optional<Outage> of(Need need) {
        return jdbc.sql("select away_since, fault from signing.outage where need = ? and away_since is not null")
                .param(need.name())
                .query((row, number) -> new Outage(
                        row.getObject("away_since", OffsetDateTime.class).toInstant(), row.getString("fault")))
                .optional();
    }

    /** True if it has been away for so long that nothing more is taken on. */
    public boolean stopped(Need need) {
        return of(need).filter(one -> !clock.instant().isBefore(one.since().plus(stopAfter)))
                .isPresent();
    }

    /** Refused if nothing is signed any more, for want of it. */
    public void checkRunning(Need need) {
        if (stopped(need)) throw Refused.because(need.stopped());
    }

    /** True at most every so often: whether it is to be had again may be tried now. */
    public boolean due(Need need) {
        Instant now = clock.instant();
        Instant last = tried.get(need);
        if (last != null && now.isBefore(last.plus(AGAIN))) return false;
        tried.put(need, now);
        return true;
    }

    /** It was to be had just now. */
    public void here(Need need) {
        if (of(need).isPresent())
            apart.executeWithoutResult(
                    status -> jdbc.sql("update signing.outage set away_since = null, fault = '' where need = ?")
                            .param(need.name())
                            .update());
    }

    /**
     * It was not to be had.
     *
     * @param fault why
     */
    public void away(Need need, String fault) {
        apart.executeWithoutResult(status -> jdbc.sql(
                        "update signing.outage set away_since = coalesce(away_since, ?), fault = ? where need = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), fault, need.name())
                .update());
    }
}
