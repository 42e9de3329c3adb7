package vn.motcua.certifiedcopy.revoke;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Reminds those who may decide of a request to revoke that waits: each third day, three times; then the list at the register is left to tell. */
@Component
class RemindOfRevocations {

    /** After how long each time. */
    static final Duration EACH = Duration.ofDays(3);

    /** How often at most. */
    static final int MOST = 3;

    private static final int BATCH = 50;

    private final TellDeciders tell;
    private final CertifiedCopies copies;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemindOfRevocations(
            TellDeciders tell, CertifiedCopies copies, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.tell = tell;
        this.copies = copies;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${motcua.certifiedcopy.revocations-reminded-at:0 10 8 * * *}", zone = "Asia/Ho_Chi_Minh")
    void sweep() {
        all();
    }

    /** Reminds of all that is due. */
    void all() {
        Actors.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> remind()));
    }

    private record Due(UUID copy, UUID asked) {}

    /** Noted and told in one transaction: nobody is reminded twice, whoever is cut off. */
    private void remind() {
        Instant now = clock.instant();
        List<Due> due = jdbc.sql("""
                        update certifiedcopy.revocation set reminded = reminded + 1, reminded_at = :now where id in (select id from certifiedcopy.revocation
                            where state = 'ASKED' and reminded < :most and coalesce(reminded_at, asked_at) <= :before
                            order by asked_at limit :batch for update skip locked) returning copy, asked_by""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .param("before", now.minus(EACH).atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, number) ->
                        new Due(row.getObject("copy", UUID.class), row.getObject("asked_by", UUID.class)))
                .list();
        for (Due one : due)
            copies.find(new CopyId(one.copy()))
                    .ifPresent(copy -> tell.run(copy, RevocationNotice.REVOCATION_WAITS, new AccountId(one.asked())));
    }
}
