package vn.motcua.directory.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.AgencyScope;

/** What was stated of agencies, by whom it was ordered, what was taken back, and what is still to come. */
@Component
@Transactional(readOnly = true)
public class Chronicle {

    private static final String FACTS = """
            select f.*, lower(f.recorded) as recorded_from, upper(f.recorded) as recorded_until,
                c.kind as change_kind, c.document, c.clause, c.grade, c.note, c.reason,
                directory.name_on(f.agency, f.effective) as agency_name,
                directory.name_on(coalesce(f.successor, f.parent), f.effective) as other_name
            from directory.fact f join directory.change c on c.id = f.change
            """;

    private static final String CHANGES = """
            select c.id, c.kind, c.document, c.clause, c.grade, c.note, c.reason, c.recorded_at, f.effective, f.agencies, f.agency,
                directory.name_on(f.agency, f.effective) as agency_name
            from directory.change c
            join (select change, min(effective) as effective, count(distinct agency) as agencies, min(agency) as agency
                from directory.fact f where upper_inf(recorded) %s group by change) f on f.change = c.id
            """;

    private final JdbcClient jdbc;

    Chronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that was ever stated of an agency, or of others as its predecessors, the latest day first; what was taken back stands among it. */
    public List<FactView> of(AgencyId agency) {
        return jdbc.sql(FACTS
                        + "where f.agency = :agency or f.successor = :agency order by f.effective desc, f.id desc")
                .param("agency", agency.value())
                .query(ChronicleRows.FACT)
                .list();
    }

    /** One fact. */
    public Optional<FactView> fact(long id) {
        return jdbc.sql(FACTS + "where f.id = :id")
                .param("id", id)
                .query(ChronicleRows.FACT)
                .optional();
    }

    /** What a change states, agency by agency. */
    public Slice<FactView> factsOf(long change, Paging paging) {
        List<FactView> items = jdbc.sql(
                        FACTS + "where f.change = :change order by f.agency, f.id limit :limit offset :offset")
                .param("change", change)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(ChronicleRows.FACT)
                .list();
        long total = jdbc.sql("select count(*) from directory.fact where change = :change")
                .param("change", change)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** Of whom a change states something. */
    public List<AgencyId> agenciesOf(long change) {
        return jdbc.sql("select distinct agency from directory.fact where change = :change")
                .param("change", change)
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    /** A change, with how much of it stands; empty if there is none such. */
    public Optional<ChangeSummary> change(long id) {
        return jdbc.sql("""
                        select c.id, c.kind, c.document, c.clause, c.grade, c.note, c.reason, c.recorded_at, f.effective,
                            coalesce(f.agencies, 0) as agencies, f.agency, directory.name_on(f.agency, f.effective) as agency_name
                        from directory.change c
                        left join lateral (select min(effective) as effective, count(distinct agency) as agencies, min(agency) as agency
                            from directory.fact where change = c.id and upper_inf(recorded)) f on true
                        where c.id = :id""").param("id", id).query(ChronicleRows.CHANGE).optional();
    }

    /** Changes after a day that stand, the next first; of agencies within a scope. */
    public Slice<ChangeSummary> after(LocalDate day, AgencyScope scope, Paging paging) {
        String within = scope.nation()
                ? ""
                : "and exists (select from directory.chain_above(f.agency, f.effective, 'infinity') up where up.agency = any(:roots))";
        String changes = CHANGES.formatted("and effective > :day " + within);
        Long[] roots = scope.roots().stream().map(AgencyId::value).toArray(Long[]::new);
        List<ChangeSummary> items = jdbc.sql(changes + "order by f.effective, c.id limit :limit offset :offset")
                .param("day", day)
                .param("roots", roots)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(ChronicleRows.CHANGE)
                .list();
        long total = jdbc.sql("select count(*) from (" + changes + ") all_of_them")
                .param("day", day)
                .param("roots", roots)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }
}
