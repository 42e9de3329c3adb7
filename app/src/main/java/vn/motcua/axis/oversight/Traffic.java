package vn.motcua.axis.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** How the exchange flows just now: what waits for whom and since when, and who sends to whom. */
@Component
@Transactional(readOnly = true)
public class Traffic {

    private final JdbcClient jdbc;

    Traffic(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agencies for which something waits, the one that has waited longest first. Costs what waits, not what was ever delivered. */
    public Slice<AgencyTraffic> waiting(Paging paging) {
        List<AgencyTraffic> items = jdbc.sql("""
                        with agencies as (
                            select w.receiver, count(*) as waiting, min(p.accepted_at) as oldest, count(*) filter (where d.state = 'FAILED') as failed,
                                count(*) filter (where w.lane > 0) as urgent
                            from axis.waiting w join axis.delivery d on d.doc_id = w.doc_id join axis.packet p on p.id = d.packet
                            group by w.receiver
                            order by oldest, w.receiver limit :limit offset :offset
                        )
                        select a.*, s.systems, s.called from agencies a
                        cross join lateral (
                            select count(*) as systems, max(s.used_at) as called from axis.system_agency sa join axis.system s on s.id = sa.system
                            where sa.agency = a.receiver and s.closed_at is null
                        ) s
                        order by a.oldest, a.receiver""")
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> traffic(row))
                .list();
        long total = jdbc.sql("select count(distinct receiver) from axis.waiting")
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** Who sent to whom since a moment, the busiest pairs first. */
    public List<Flow> flows(Instant since, int atMost) {
        return jdbc.sql("""
                        select p.sender, d.receiver,
                            count(*) filter (where p.kind = 'EDOC') as documents, count(*) filter (where p.kind = 'STATUS') as statuses,
                            count(d.taken_at) as taken,
                            percentile_cont(0.5) within group (order by extract(epoch from d.taken_at - p.accepted_at)) as lag
                        from axis.packet p join axis.delivery d on d.packet = p.id
                        where p.accepted_at >= :since
                        group by p.sender, d.receiver
                        order by count(*) desc, p.sender, d.receiver limit :limit""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", atMost)
                .query((row, number) -> flow(row))
                .list();
    }

    private static AgencyTraffic traffic(ResultSet row) throws SQLException {
        return new AgencyTraffic(
                new AgencyId(row.getLong("receiver")),
                row.getLong("waiting"),
                row.getLong("urgent"),
                row.getObject("oldest", OffsetDateTime.class).toInstant(),
                row.getLong("failed"),
                row.getLong("systems") == 0,
                instant(row.getObject("called", OffsetDateTime.class)));
    }

    private static Flow flow(ResultSet row) throws SQLException {
        Double lag = row.getObject("lag", Double.class);
        return new Flow(
                new AgencyId(row.getLong("sender")),
                new AgencyId(row.getLong("receiver")),
                row.getLong("documents"),
                row.getLong("statuses"),
                row.getLong("taken"),
                lag == null ? null : Duration.ofMillis(Math.round(lag * 1_000)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
