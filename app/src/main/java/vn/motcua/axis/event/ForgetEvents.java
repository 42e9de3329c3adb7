package vn.motcua.axis.event;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets events that are older than anybody's cursor should be: from the first place on, a batch a transaction. The facts they told of stay. */
@Component
class ForgetEvents {

    private static final int BATCH = 10_000;

    private static final String FORGET = """
            with oldest as (
                select place, at from axis.event where place is not null order by place limit :most
            ), gone as (
                delete from axis.event e using oldest o where e.place = o.place
                    and o.place < (select coalesce(min(place), 9223372036854775807) from oldest where at >= :before)
                returning e.place
            ), moved as (
                update axis.event_mark set forgotten = greatest(forgotten, (select max(place) from gone)) where exists (select from gone)
            )
            select count(*) from gone""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    ForgetEvents(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${motcua.axis.events-kept:90d}") Duration kept) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    /** Forgets what is due; how many that were. */
    @Scheduled(
            fixedDelayString = "${motcua.axis.events-forget-every:1h}",
            initialDelayString = "${motcua.axis.events-forget-every:1h}")
    public long forget() {
        long all = 0;
        for (long some = BATCH; some == BATCH; all += some) some = step();
        return all;
    }

    private long step() {
        Long gone = transaction.execute(status -> {
            Events.lock(jdbc);
            return jdbc.sql(FORGET)
                    .param("most", BATCH)
                    .param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        });
        return gone == null ? 0 : gone;
    }
}
