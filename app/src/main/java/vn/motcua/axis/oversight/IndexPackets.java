package vn.motcua.axis.oversight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives packets the words by which they are found, a little behind the exchange. One node does it at a time. */
@Component
class IndexPackets {

    private static final int BATCH = 5_000;

    /** A packet may be committed this long after the time it bears; so far back is looked again at each round. */
    private static final String LATE = "interval '2 minutes'";

    private static final String STEP = """
            with mark as (
                select until from axis.packet_words_mark for update skip locked
            ), found as (
                select p.id, p.accepted_at,
                    kernel.fold(concat_ws(' ', p.number, p.notation, p.subject, p.document_id, p.sender_code, p.type_name)) as words
                from axis.packet p, mark
                where p.accepted_at > mark.until - %s and not exists (select from axis.packet_words w where w.packet = p.id)
                order by p.accepted_at limit %d
            ), added as (
                insert into axis.packet_words (packet, words) select id, words from found on conflict do nothing returning packet
            ), moved as (
                update axis.packet_words_mark set until = greatest(until, (select max(accepted_at) from found)) where exists (select from found)
            )
            select count(*) from added""".formatted(LATE, BATCH);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IndexPackets(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Catches up with the exchange; how many packets were given words. */
    @Scheduled(fixedDelayString = "${motcua.axis.index-every:2s}")
    public long catchUp() {
        long added = 0;
        for (long step = BATCH; step == BATCH; added += step) step = step();
        return added;
    }

    private long step() {
        Long added =
                transaction.execute(status -> jdbc.sql(STEP).query(Long.class).single());
        return added == null ? 0 : added;
    }
}
