package vn.motcua.signing.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.signing.CertificateId;

/**
 * What stored keys were about to sign. The line stands before the signature is made; whoever keeps the signature resolves it in the same
 * transaction, so that a crash between the two leaves an open line, which is marked as lost within a minute and a half: that signature may exist, and nobody has it.
 */
@Component
public class Intents {

    private static final Logger log = LoggerFactory.getLogger(Intents.class);

    /** As long as a worker's lease, and three quarters of a minute: with the rounds no line is open for more than a minute after nobody can keep the signature any more (SR-10). */
    private static final Duration PATIENCE = Duration.ofSeconds(30 + 45);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    Intents(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes down, whatever becomes of the caller's transaction, that this is about to be signed; gives the line's number. */
    public long intend(CertificateId certificate, String purpose, byte[] sha256) {
        Long id = apart.execute(status -> jdbc.sql("""
                        insert into signing.intent (certificate, purpose, sha256, intended_at) values (?, ?, ?, ?) returning id""")
                .params(certificate.value(), purpose, sha256, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
        return java.util.Objects.requireNonNull(id);
    }

    /** The signature is kept, if the caller's transaction is; one that took so long that it was held for lost is not lost. */
    public void kept(long id) {
        jdbc.sql(
                        "update signing.intent set outcome = 'KEPT', resolved_at = ? where id = ? and outcome is distinct from 'KEPT'")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @Scheduled(
            fixedDelayString = "${motcua.signing.intents-every:15s}",
            initialDelayString = "${motcua.signing.intents-every:15s}")
    void round() {
        int lost = resolve();
        if (lost > 0) log.warn("{} signatures were begun and kept by nobody", lost);
    }

    /** Marks what nobody resolved in time; gives how many. */
    int resolve() {
        return jdbc.sql("""
                        update signing.intent set outcome = 'LOST', resolved_at = :now
                        where outcome is null and intended_at < :before""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC))
                .update();
    }
}
