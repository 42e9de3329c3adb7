package vn.motcua.payment.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.payment.AgencyPages;
import vn.motcua.payment.PaymentRows;

/** What differs, and the days that were compared. */
@Component
@Transactional(readOnly = true)
public class Differences {

    private static final RowMapper<DifferenceView> VIEW = (row, number) -> {
        long agency = row.getLong("agency");
        boolean nobody = row.wasNull();
        String how = row.getString("how");
        return new DifferenceView(
                row.getLong("id"),
                row.getString("provider"),
                row.getObject("day", LocalDate.class),
                row.getString("transaction"),
                row.getString("reference"),
                DifferenceKind.valueOf(row.getString("kind")),
                row.getObject("ours", Long.class),
                row.getObject("theirs", Long.class),
                nobody ? null : new AgencyId(agency),
                PaymentRows.at(row, "found_at"),
                PaymentRows.instant(row, "settled_at"),
                how == null ? null : Settlement.valueOf(how),
                row.getString("note"));
    };

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A day, and how it was compared; {@code run} is {@code null} for one that was not, though its statement could be had. */
    public record Day(
            String provider, LocalDate day, @Nullable Instant run, long matched, long ours, long theirs, long differ) {}

    /** The last fortnight of those who handle money; days of the last week that were not compared are among them. */
    public List<Day> days(List<String> providers, LocalDate today) {
        return jdbc.sql("""
                        select p.provider, d.day::date as day, r.run_at, coalesce(r.matched, 0) as matched, coalesce(r.ours, 0) as ours,
                            coalesce(r.theirs, 0) as theirs, coalesce(r.differ, 0) as differ
                        from unnest(:providers) p (provider) cross join generate_series(:today::date - 14, :today::date - 1, interval '1 day') d (day)
                        left join payment.reconciliation r on r.provider = p.provider and r.day = d.day::date
                        where r.run_at is not null or d.day >= :today::date - 7 order by d.day desc, p.provider""")
                .param("providers", providers.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> new Day(
                        row.getString("provider"),
                        row.getObject("day", LocalDate.class),
                        PaymentRows.instant(row, "run_at"),
                        row.getLong("matched"),
                        row.getLong("ours"),
                        row.getLong("theirs"),
                        row.getLong("differ")))
                .list();
    }

    /** One. */
    public Optional<DifferenceView> find(long id) {
        return jdbc.sql("select * from payment.difference where id = ?")
                .param(id)
                .query(VIEW)
                .optional();
    }

    /** Those of agencies, what is open first; all of the nation, and what is nobody's, if {@code nation}. */
    public Slice<DifferenceView> list(boolean nation, Set<AgencyId> within, Paging paging) {
        return AgencyPages.of(
                jdbc,
                nation,
                within,
                paging,
                "select count(*) from payment.difference where :nation or agency = any(:agencies)",
                """
                                select * from payment.difference where :nation or agency = any(:agencies)
                                order by (settled_at is null) desc, id desc limit :size offset :offset""",
                VIEW);
    }
}
