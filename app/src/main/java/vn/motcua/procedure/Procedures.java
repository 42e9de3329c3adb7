package vn.motcua.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.database.DatabaseClock;

/** The public catalogue: which procedures there are, and what each says on a day. */
@Component
@Transactional(readOnly = true)
public class Procedures {

    private static final int FETCH = 200;
    private static final String IN_FORCE =
            " and r.valid_from <= :day and (r.valid_until is null or r.valid_until > :day) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Procedures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
    }

    /** What is in force on a day; empty if the procedure does not exist, has not begun, or is closed then. */
    public Optional<ProcedureView> inForce(ProcedureCode code, LocalDate day) {
        return jdbc.sql(ProcedureRows.SELECT + "where r.state = 'PUBLISHED' and p.code = :code" + IN_FORCE)
                .param("code", code.text())
                .param("day", day)
                .query(ProcedureRows.view(day))
                .optional();
    }

    /** What is in force today. */
    public Optional<ProcedureView> inForce(ProcedureCode code) {
        return inForce(code, today());
    }

    /** The codes of all procedures of a field, by its code; what is over is among them, since dossiers of it may be under way. */
    public Set<ProcedureCode> inField(String field) {
        return Set.copyOf(jdbc.sql("""
                        select distinct p.code from procedure.revision r join procedure.procedure p on p.id = r.procedure
                        where r.state = 'PUBLISHED' and r.fields @> array[:field]::text[]""")
                .param("field", field)
                .query((row, number) -> ProcedureCode.of(row.getString("code")))
                .list());
    }

    /** One revision that was published, be it to come, in force, over or withdrawn: its address holds for ever. */
    public Optional<ProcedureView> revision(ProcedureCode code, int number) {
        return jdbc.sql(ProcedureRows.SELECT
                        + "where r.state in ('PUBLISHED', 'WITHDRAWN') and p.code = :code and r.number = :number")
                .param("code", code.text())
                .param("number", number)
                .query(ProcedureRows.view(today()))
                .optional();
    }

    /** The same by its key: what dossiers are pinned to. */
    public Optional<ProcedureView> revision(long revision) {
        return jdbc.sql(ProcedureRows.SELECT + "where r.state = 'PUBLISHED' and r.id = :revision")
                .param("revision", revision)
                .query(ProcedureRows.view(today()))
                .optional();
    }

    /** All published revisions of a procedure, the latest first. */
    public List<ProcedureView> revisions(ProcedureCode code) {
        return jdbc.sql(ProcedureRows.SELECT + """
                        where r.state = 'PUBLISHED' and p.code = :code order by r.valid_from desc, r.number desc""")
                .param("code", code.text())
                .query(ProcedureRows.view(today()))
                .list();
    }

    /** All that is in force on a day, by code, as the database gives it: for an index, an export. */
    public void eachInForce(LocalDate day, Consumer<ProcedureView> take) {
        var mapper = ProcedureRows.view(day);
        jdbc.sql(ProcedureRows.SELECT + "where r.state = 'PUBLISHED'" + IN_FORCE + "order by p.code")
                .param("day", day)
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> take.accept(mapper.mapRow(row, 0)));
    }

    /**
     * Stands for the whole public catalogue as it is today: the same text as before means that nothing changed, neither by an act nor by a new day
     * that brings a scheduled revision.
     */
    public String stamp() {
        return jdbc.sql("select changes from procedure.catalogue")
                        .query(Long.class)
                        .single() + "-" + today();
    }

    /** When it last became what it is: by an act, or by a day that came. */
    public Instant changedAt() {
        return jdbc.sql("""
                        select greatest(c.changed_at, (select max(day) from (
                            select max(valid_from) as day from procedure.revision where state = 'PUBLISHED' and valid_from <= :day
                            union all select max(valid_until) from procedure.revision where state = 'PUBLISHED' and valid_until <= :day) d)
                            ::timestamp at time zone 'Asia/Ho_Chi_Minh')
                        from procedure.catalogue c""")
                .param("day", today())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
