package vn.motcua.dossier.national;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** How agencies and the nation's view agree, and what came from whom. */
@Component
@Transactional(readOnly = true)
public class Agreements {

    private static final String SUMS = """
            from (
                select holder, sum(fresh) as fresh, sum(changed) as changed, sum(refused) as refused, sum(steps) as steps, max(last_at) as last_at
                from dossier.national_day where day >= :since group by holder) d
            full join (
                select holder, sum(differing) as differing, min(day) filter (where differing > 0) as oldest, max(checked_at) as checked_at
                from dossier.agreement where day >= :since or differing > 0 group by holder) a using (holder)
            where :nation or holder = any(:agencies)
            """;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An agency's line.
     *
     * @param agency the agency whose account, or desk, it is
     * @param fresh dossiers that came in the period, not known before
     * @param changed dossiers told anew
     * @param refused items that were not taken over
     * @param steps steps of progress
     * @param last when something last came; {@code null} if nothing did in the period
     * @param differing dossiers that differ; {@code null} where there is no source to compare with
     * @param oldest the day of the oldest gap; {@code null} if there is none
     * @param checked when it was last compared; {@code null} if never
     */
    public record Line(
            AgencyId agency,
            long fresh,
            long changed,
            long refused,
            long steps,
            @Nullable Instant last,
            @Nullable Long differing,
            @Nullable LocalDate oldest,
            @Nullable Instant checked) {}

    /**
     * An agency's day.
     *
     * @param day the day
     * @param fresh dossiers not known before that came on it
     * @param changed dossiers told anew
     * @param repeated told again, and the same
     * @param refused items that were not taken over
     * @param steps steps of progress
     * @param source dossiers handed in on it at our desk; {@code null} if it was not compared
     * @param nation the same in the nation's view
     * @param differing how many differ
     */
    public record Day(
            LocalDate day,
            long fresh,
            long changed,
            long repeated,
            long refused,
            long steps,
            @Nullable Integer source,
            @Nullable Integer nation,
            @Nullable Integer differing) {}

    /** The agencies, those with gaps first, then those that told last. */
    public Slice<Line> agencies(boolean nation, Set<AgencyId> agencies, LocalDate since, Paging paging) {
        Long[] within = agencies.stream().map(AgencyId::value).toArray(Long[]::new);
        List<Line> lines = jdbc.sql(
                        "select * " + SUMS
                                + "order by coalesce(differing, 0) > 0 desc, last_at desc nulls last, holder limit :limit offset :offset")
                .param("since", since)
                .param("nation", nation)
                .param("agencies", within)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Line(
                        new AgencyId(row.getLong("holder")),
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        row.getLong("refused"),
                        row.getLong("steps"),
                        instant(row.getObject("last_at", OffsetDateTime.class)),
                        row.getObject("differing", Long.class),
                        row.getObject("oldest", LocalDate.class),
                        instant(row.getObject("checked_at", OffsetDateTime.class))))
                .list();
        long total = jdbc.sql("select count(*) " + SUMS)
                .param("since", since)
                .param("nation", nation)
                .param("agencies", within)
                .query(Long.class)
                .single();
        return new Slice<>(lines, paging, total);
    }

    /** The days of one agency, the latest first. */
    public Slice<Day> days(AgencyId agency, Paging paging) {
        String from = """
                from (select * from dossier.national_day where holder = :holder) d
                full join (select * from dossier.agreement where holder = :holder) a using (day)
                """;
        List<Day> days = jdbc.sql(
                        "select day, d.fresh, d.changed, d.repeated, d.refused, d.steps, a.source, a.nation, a.differing "
                                + from + "order by day desc limit :limit offset :offset")
                .param("holder", agency.value())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        row.getLong("repeated"),
                        row.getLong("refused"),
                        row.getLong("steps"),
                        row.getObject("source", Integer.class),
                        row.getObject("nation", Integer.class),
                        row.getObject("differing", Integer.class)))
                .list();
        long total = jdbc.sql("select count(*) " + from)
                .param("holder", agency.value())
                .query(Long.class)
                .single();
        return new Slice<>(days, paging, total);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
