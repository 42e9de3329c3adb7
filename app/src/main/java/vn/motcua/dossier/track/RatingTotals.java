package vn.motcua.dossier.track;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.database.DatabaseClock;

/** How satisfied the applicants of agencies were, by month and procedure: what they said here, and what the agencies' own software sent. */
@Component
@Transactional(readOnly = true)
public class RatingTotals {

    private static final String SAID = """
            from (select date_trunc('month', r.at at time zone 'Asia/Ho_Chi_Minh')::date as month, r.procedure_code, r.procedure_name, r.level
                from dossier.rating r where r.agency = any(:agencies) and r.at >= :from and r.at < :until) s
            """;
    private static final String COUNTS = """
            count(*) filter (where s.level = 3) as very, count(*) filter (where s.level = 2) as satisfied,
            count(*) filter (where s.level = 1) as dissatisfied
            """;
    private static final String SENT =
            "from dossier.national_rating where agency = any(:agencies) and month >= :first and month < :end";
    private static final String NOTES = """
            from dossier.rating r join dossier.dossier d on d.id = r.dossier
            where r.agency = any(:agencies) and r.at >= :from and r.at < :until and r.note <> ''
            """;

    private final JdbcClient jdbc;

    RatingTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which.
     *
     * @param agencies of which agencies
     * @param from the first day of the first month
     * @param until the first day after the last month
     */
    public record Asked(Collection<AgencyId> agencies, LocalDate from, LocalDate until) {}

    /** What was said of a procedure in a month. */
    public record Line(LocalDate month, String procedure, String name, RatingSums sums) {}

    /** What an agency's software sent of a procedure for a month, by what was asked; the shares in per cent, {@code null} where it sent none. */
    public record Sent(
            LocalDate month,
            String procedure,
            String criterion,
            int people,
            @Nullable BigDecimal very,
            @Nullable BigDecimal satisfied,
            @Nullable BigDecimal dissatisfied) {}

    /** What somebody wrote with it. */
    public record Note(DossierId dossier, String code, String procedure, Instant at, Satisfaction level, String text) {}

    /** What was said in all. */
    public RatingSums sums(Asked asked) {
        return bound("select " + COUNTS + SAID, asked)
                .query((row, number) -> sums(row))
                .single();
    }

    /** By month and procedure, the latest month first, in it what was rated most. */
    public Slice<Line> lines(Asked asked, Paging paging) {
        List<Line> page = paged(
                        "select s.month, s.procedure_code, min(s.procedure_name) as name, " + COUNTS + SAID
                                + "group by s.month, s.procedure_code order by s.month desc, count(*) desc, s.procedure_code",
                        asked,
                        paging)
                .query((row, number) -> new Line(
                        Objects.requireNonNull(row.getObject("month", LocalDate.class)),
                        row.getString("procedure_code"),
                        row.getString("name"),
                        sums(row)))
                .list();
        return new Slice<>(page, paging, count("select count(distinct (s.month, s.procedure_code)) " + SAID, asked));
    }

    /** What software sent, the latest month first. */
    public Slice<Sent> sent(Asked asked, Paging paging) {
        List<Sent> page = paged(
                        "select * " + SENT + " order by month desc, people desc, procedure_code, criterion",
                        asked,
                        paging)
                .query((row, number) -> new Sent(
                        Objects.requireNonNull(row.getObject("month", LocalDate.class)),
                        row.getString("procedure_code"),
                        row.getString("criterion"),
                        row.getInt("people"),
                        row.getBigDecimal("very_satisfied"),
                        row.getBigDecimal("satisfied"),
                        row.getBigDecimal("dissatisfied")))
                .list();
        return new Slice<>(page, paging, count("select count(*) " + SENT, asked));
    }

    /** What people wrote with it, the latest first. */
    public Slice<Note> notes(Asked asked, Paging paging) {
        List<Note> page = paged("select r.*, d.code " + NOTES + " order by r.at desc, r.dossier", asked, paging)
                .query((row, number) -> new Note(
                        new DossierId(row.getLong("dossier")),
                        row.getString("code"),
                        row.getString("procedure_name"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        Satisfaction.values()[row.getInt("level") - 1],
                        row.getString("note")))
                .list();
        return new Slice<>(page, paging, count("select count(*) " + NOTES, asked));
    }

    private long count(String statement, Asked asked) {
        return bound(statement, asked).query(Long.class).single();
    }

    private JdbcClient.StatementSpec paged(String statement, Asked asked, Paging paging) {
        return bound(statement + " limit :limit offset :offset", asked)
                .param("limit", paging.size())
                .param("offset", paging.offset());
    }

    private JdbcClient.StatementSpec bound(String statement, Asked asked) {
        return jdbc.sql(statement)
                .param(
                        "agencies",
                        asked.agencies().stream().map(AgencyId::value).toArray(Long[]::new))
                .param("from", start(asked.from()))
                .param("until", start(asked.until()))
                .param("first", asked.from())
                .param("end", asked.until());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.VIETNAM).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static RatingSums sums(java.sql.ResultSet row) throws java.sql.SQLException {
        return new RatingSums(row.getLong("very"), row.getLong("satisfied"), row.getLong("dissatisfied"));
    }
}
