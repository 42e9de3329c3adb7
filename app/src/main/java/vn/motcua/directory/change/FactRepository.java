package vn.motcua.directory.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/** Changes and their facts: written once; a fact that proves wrong is withdrawn, never rewritten. */
@Repository
class FactRepository {

    private static final String INSERT = """
            insert into directory.fact (change, agency, kind, effective, recorded, name, short_name, english_name, agency_kind, parent,
                address, email, phone, website, system, code, successor, succession)
            values (:change, :agency, :kind, :effective, tstzrange(:now, null), :name, :short_name, :english_name, :agency_kind, :parent,
                :address, :email, :phone, :website, :system, :code, :successor, :succession)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    FactRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** From here to the end of the transaction nobody else changes the directory; changes are rare, and so each sees the one before. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.change'))::text")
                .query(String.class)
                .single();
    }

    /** The moment under which a change is recorded: now, and after every other. */
    Instant moment(Instant now) {
        return jdbc.sql("select greatest(:now, max(recorded_at) + interval '1 microsecond') from directory.change")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
    }

    long insert(ChangeKind kind, Ground ground, @Nullable AccountId account, Instant now) {
        return jdbc.sql("""
                        insert into directory.change (kind, document, clause, grade, note, reason, account, recorded_at)
                        values (:kind, :document, :clause, :grade, :note, :reason, :account, :now) returning id""")
                .param("kind", kind.name())
                .param("document", ground.source().document())
                .param("clause", ground.source().clause())
                .param("grade", ground.source().grade().name())
                .param("note", ground.source().note())
                .param("reason", ground.reason())
                .param("account", account == null ? null : account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** New agencies, of which nothing is stated yet. */
    List<AgencyId> newAgencies(int count) {
        return jdbc.sql("insert into directory.agency (version) select 0 from generate_series(1, :count) returning id")
                .param("count", count)
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
    }

    /** Counts a change to the agency that was seen in this version; false if it was changed since, or is not known. */
    boolean count(Edit edit) {
        return jdbc.sql("""
                        update directory.agency set version = version + 1
                        where id = :id and version = coalesce(cast(:version as bigint), version)""")
                        .param("id", edit.agency().value())
                        .param(
                                "version",
                                edit.version().isPresent() ? edit.version().getAsLong() : null)
                        .update()
                == 1;
    }

    void insert(Collection<DatedFact> facts, Instant now) {
        batch.batchUpdate(
                INSERT,
                facts.stream().map(fact -> FactRows.parameters(fact, now)).toArray(SqlParameterSource[]::new));
    }

    /** Takes facts back: from now on they are not true; that they were held true until now stays known. */
    void withdraw(Collection<Long> facts, long change, Instant now) {
        jdbc.sql("""
                        update directory.fact set recorded = tstzrange(lower(recorded), :now), withdrawn_by = :change
                        where id = any(:facts) and upper_inf(recorded)""")
                .param("facts", facts.toArray(Long[]::new))
                .param("change", change)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The facts that stand, by agency. */
    Map<AgencyId, List<DatedFact>> standing(Set<AgencyId> agencies) {
        return jdbc
                .sql("select * from directory.fact where agency = any(:agencies) and upper_inf(recorded)")
                .param("agencies", agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> FactRows.dated(row))
                .stream()
                .collect(groupingBy(DatedFact::agency, mapping(fact -> fact, toList())));
    }

    /** One fact, standing or withdrawn. */
    Optional<KeptFact> find(long id) {
        return jdbc.sql("select * from directory.fact where id = :id")
                .param("id", id)
                .query((row, number) -> kept(row))
                .optional();
    }

    /** The facts of a change that stand; refused if there are none, because it is not known or was withdrawn. */
    List<KeptFact> standing(long change) {
        List<KeptFact> all = jdbc.sql("select * from directory.fact where change = :change order by id")
                .param("change", change)
                .query((row, number) -> kept(row))
                .list();
        if (all.isEmpty()) throw DirectoryRefusal.CHANGE_UNKNOWN.because();
        List<KeptFact> standing =
                all.stream().filter(fact -> fact.withdrawnBy() == null).toList();
        if (standing.isEmpty()) throw DirectoryRefusal.ALREADY_WITHDRAWN.because();
        return standing;
    }

    private static KeptFact kept(ResultSet row) throws SQLException {
        return new KeptFact(row.getLong("id"), FactRows.dated(row), row.getObject("withdrawn_by", Long.class));
    }
}
