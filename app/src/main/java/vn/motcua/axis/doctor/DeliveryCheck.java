package vn.motcua.axis.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has not taken what waits for them, and since when. */
@Component
class DeliveryCheck implements Check {

    private static final String WHAT = "gói tin chưa lấy / packets not taken";
    private static final Duration LATE = Duration.ofDays(1);
    private static final Duration AWAY = Duration.ofDays(7);

    /** One row a receiver costs an index scan over what waits, and nothing of what was ever delivered. */
    private static final String OLDEST = """
            with away as (select receiver, count(*) as packets, min(doc_id) as first from axis.waiting group by receiver)
            select (select coalesce(sum(packets), 0) from away) as packets, (select count(*) from away) as receivers,
                d.receiver_code, p.accepted_at
            from away a join axis.delivery d on d.doc_id = a.first join axis.packet p on p.id = d.packet
            order by p.accepted_at limit 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits. */
    record Waiting(long packets, long receivers, String oldestReceiver, Instant oldest) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Finding look() {
        Optional<Waiting> waiting = jdbc.sql(OLDEST)
                .query((row, number) -> new Waiting(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        Objects.requireNonNull(row.getObject(4, OffsetDateTime.class))
                                .toInstant()))
                .optional();
        return waiting.map(each -> of(each, clock.instant())).orElseGet(() -> Finding.ok(WHAT, "không có / none"));
    }

    static Finding of(Waiting waiting, Instant now) {
        Duration age = Duration.between(waiting.oldest(), now);
        String said =
                "%,d gói tin của %,d nơi nhận, lâu nhất là %s ở %s / %,d packets of %,d receivers, the oldest since %s at %s"
                        .formatted(
                                waiting.packets(),
                                waiting.receivers(),
                                Ages.vi(age),
                                waiting.oldestReceiver(),
                                waiting.packets(),
                                waiting.receivers(),
                                Ages.en(age),
                                waiting.oldestReceiver());
        if (age.compareTo(LATE) <= 0) return Finding.ok(WHAT, said);
        String advice =
                "Hãy gọi đơn vị vận hành hệ thống của %s: hệ thống của họ không lấy gói tin / call whoever runs the system of %s"
                        .formatted(waiting.oldestReceiver(), waiting.oldestReceiver());
        return age.compareTo(AWAY) > 0 ? Finding.bad(WHAT, said, advice) : Finding.warn(WHAT, said, advice);
    }
}
