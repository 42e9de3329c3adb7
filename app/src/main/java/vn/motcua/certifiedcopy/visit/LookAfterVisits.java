package vn.motcua.certifiedcopy.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;

/** Reminds people a day before, once, and says of those that are over that nobody came. What is over is forgotten after a year, what was cancelled after a month. */
@Component
public class LookAfterVisits {

    private static final Duration BEFORE = Duration.ofHours(24);
    private static final Duration OVER = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Duration KEPT_CANCELLED = Duration.ofDays(30);
    private static final int BATCH = 200;
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final SendNotice send;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookAfterVisits(JdbcClient jdbc, SendNotice send, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.send = send;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.certifiedcopy.visits-looked-after-every:60s}",
            initialDelayString = "${motcua.certifiedcopy.visits-looked-after-every:60s}")
    void sweep() {
        all();
    }

    /** Does all that is due. */
    public void all() {
        Actors.as(Actor.SYSTEM, () -> {
            transaction.executeWithoutResult(status -> remind());
            missed();
        });
    }

    /** Told and noted in one transaction: nobody is reminded twice, whoever is cut off. */
    private void remind() {
        Instant now = clock.instant();
        List<VisitView> soon = jdbc.sql("""
                        update certifiedcopy.visit set reminded_at = :now where id in (select id from certifiedcopy.visit
                            where state = 'BOOKED' and reminded_at is null and at > :now and at <= :until and booked_at < at - interval '24 hours'
                            order by at limit :batch for update skip locked) returning *""")
                .param("now", utc(now))
                .param("until", utc(now.plus(BEFORE)))
                .param("batch", BATCH)
                .query((row, number) -> Visits.view(row))
                .list();
        for (VisitView visit : soon)
            send.run(new Notice(
                    VisitNotice.VISIT_SOON,
                    Recipient.of(visit.account()),
                    visit.agency(),
                    List.of(visit.at()),
                    "/certifiedcopy/visits"));
    }

    private void missed() {
        Instant now = clock.instant();
        jdbc.sql("update certifiedcopy.visit set state = 'MISSED', ended_at = ? where state = 'BOOKED' and at < ?")
                .params(utc(now), utc(now.minus(OVER)))
                .update();
    }

    /** Forgets what is over, in the night, so many at a time. */
    @Scheduled(cron = "${motcua.certifiedcopy.visits-forgotten-at:0 10 3 * * *}", zone = "Asia/Ho_Chi_Minh")
    public void forget() {
        Instant now = clock.instant();
        forget("state <> 'BOOKED' and at < ? order by at", now.minus(KEPT));
        forget("state = 'CANCELLED' and ended_at < ? order by ended_at", now.minus(KEPT_CANCELLED));
    }

    private void forget(String which, Instant before) {
        int gone = FORGOTTEN_AT_ONCE;
        while (gone == FORGOTTEN_AT_ONCE) gone = forgotten(which, before);
    }

    private int forgotten(String which, Instant before) {
        return jdbc.sql("delete from certifiedcopy.visit where id in (select id from certifiedcopy.visit where " + which
                        + " limit " + FORGOTTEN_AT_ONCE + " for update skip locked)")
                .param(utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
