package vn.motcua.axis.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** How much was exchanged. Days that are over are read from their totals, the rest from the packets themselves. */
@Component
@Transactional(readOnly = true)
public class Totals {

    private static final String DAYS = """
            with summed_until as (
                select coalesce(max(day) + 1, date '2000-01-01') as day from axis.day_total
            ), days as (
                select day, sender, kind, packets, deliveries, bytes from axis.day_total
                union all
                select (p.accepted_at at time zone 'Asia/Ho_Chi_Minh')::date, p.sender, p.kind, 1, p.receivers, p.length
                from axis.packet p where p.accepted_at >= (select day::timestamp at time zone 'Asia/Ho_Chi_Minh' from summed_until)
            )
            """;

    private final JdbcClient jdbc;

    Totals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The months in which anything was sent, the newest first. They are so few that all are read at once. */
    public Slice<MonthTotal> months(Paging paging) {
        List<MonthTotal> months =
                jdbc.sql(DAYS + """
                        select date_trunc('month', day)::date as month,
                            coalesce(sum(packets) filter (where kind = 'EDOC'), 0) as documents,
                            coalesce(sum(deliveries) filter (where kind = 'EDOC'), 0) as deliveries,
                            coalesce(sum(packets) filter (where kind = 'STATUS'), 0) as statuses,
                            sum(bytes) as bytes, count(distinct sender) as senders
                        from days group by 1 order by 1 desc""").query((row, number) -> month(row)).list();
        return Slice.of(months, paging);
    }

    /** The documents sent since Vietnam's midnight. */
    public long documentsOn(LocalDate day) {
        return jdbc.sql("""
                        select count(*) from axis.packet where kind = 'EDOC'
                            and accepted_at >= :day::timestamp at time zone 'Asia/Ho_Chi_Minh'
                            and accepted_at < (:day::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'""").param("day", day).query(Long.class).single();
    }

    private static MonthTotal month(ResultSet row) throws SQLException {
        return new MonthTotal(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("documents"),
                row.getLong("deliveries"),
                row.getLong("statuses"),
                row.getLong("bytes"),
                row.getInt("senders"));
    }
}
