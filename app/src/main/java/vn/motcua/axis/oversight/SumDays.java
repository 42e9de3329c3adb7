package vn.motcua.axis.oversight;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.database.DatabaseClock;

/** Sums up days that are over. Several nodes may do it at once: the second finds it done. */
@Component
class SumDays {

    /** A packet is committed well within this after the time it bears. */
    private static final int HOURS_UNTIL_COMPLETE = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    SumDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sums up all days before today that have no totals yet; how many lines that made. */
    @Scheduled(fixedDelayString = "${motcua.axis.sum-every:1h}", initialDelayString = "${motcua.axis.sum-every:1h}")
    @Transactional
    public int sum() {
        LocalDate open = clock.instant()
                .atZone(DatabaseClock.VIETNAM)
                .minusHours(HOURS_UNTIL_COMPLETE)
                .toLocalDate();
        return jdbc.sql("""
                        insert into axis.day_total (day, sender, kind, packets, deliveries, bytes)
                        select (accepted_at at time zone 'Asia/Ho_Chi_Minh')::date, sender, kind, count(*), sum(receivers), sum(length)
                        from axis.packet
                        where accepted_at < :open::timestamp at time zone 'Asia/Ho_Chi_Minh'
                            and accepted_at >= (select coalesce(max(day) + 1, date '2000-01-01')::timestamp at time zone 'Asia/Ho_Chi_Minh'
                                from axis.day_total)
                        group by 1, 2, 3
                        on conflict do nothing""").param("open", open).update();
    }
}
