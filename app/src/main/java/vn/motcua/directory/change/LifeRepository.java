package vn.motcua.directory.change;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.Validity;
import vn.motcua.kernel.AgencyId;

/** What is drawn from the facts, as rows. What differs is replaced: the old row's recorded period ends now, the new one's begins. */
@Repository
class LifeRepository {

    private static final String END_CHAPTER = """
            update directory.agency_version set recorded = tstzrange(lower(recorded), :now)
            where agency = :agency and lower(valid) = :from and upper_inf(recorded)""";
    private static final String END_CODE = """
            update directory.agency_code set recorded = tstzrange(lower(recorded), :now)
            where agency = :agency and system = :system and lower(valid) = :from and upper_inf(recorded)""";
    private static final String END_SUCCESSION = """
            update directory.succession set recorded = tstzrange(lower(recorded), :now)
            where predecessor = :agency and successor = :successor and effective = :from and upper_inf(recorded)""";
    private static final String CHAPTER = """
            insert into directory.agency_version (agency, valid, recorded, change, name, short_name, english_name, kind, parent,
                address, email, phone, website)
            values (:agency, daterange(:from, :until), tstzrange(:now, null), :change, :name, :short_name, :english_name, :kind, :parent,
                :address, :email, :phone, :website)""";
    private static final String CODE = """
            insert into directory.agency_code (agency, system, code, valid, recorded, change)
            values (:agency, :system, :code, daterange(:from, :until), tstzrange(:now, null), :change)""";
    private static final String SUCCESSION = """
            insert into directory.succession (predecessor, successor, kind, effective, recorded, change)
            values (:agency, :successor, :kind, :from, tstzrange(:now, null), :change)""";

    private final NamedParameterJdbcTemplate batch;

    LifeRepository(NamedParameterJdbcTemplate batch) {
        this.batch = batch;
    }

    /** Ends what is no longer so. All endings come before all beginnings, as one agency may take over another's code. */
    void end(Map<AgencyId, Life> before, Map<AgencyId, Life> after, Instant now) {
        run(END_CHAPTER, rows(before, after, Life::chapters, LifeRepository::row), now);
        run(END_CODE, rows(before, after, Life::codes, LifeRepository::row), now);
        run(END_SUCCESSION, rows(before, after, Life::successors, LifeRepository::row), now);
    }

    /** Begins what is so from now on. */
    void begin(Map<AgencyId, Life> before, Map<AgencyId, Life> after, Instant now) {
        run(CHAPTER, rows(after, before, Life::chapters, LifeRepository::row), now);
        run(CODE, rows(after, before, Life::codes, LifeRepository::row), now);
        run(SUCCESSION, rows(after, before, Life::successors, LifeRepository::row), now);
    }

    private void run(String sql, List<MapSqlParameterSource> rows, Instant now) {
        rows.forEach(row -> row.addValue("now", now.atOffset(ZoneOffset.UTC)));
        batch.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    /** Those parts of the one lives that the others lack. */
    private static <T> List<MapSqlParameterSource> rows(
            Map<AgencyId, Life> of,
            Map<AgencyId, Life> without,
            Function<Life, List<T>> part,
            Function<T, MapSqlParameterSource> row) {
        List<MapSqlParameterSource> rows = new ArrayList<>();
        of.forEach((agency, life) -> {
            Set<T> others = new HashSet<>(part.apply(without.getOrDefault(agency, Life.NONE)));
            for (T one : part.apply(life))
                if (!others.contains(one)) rows.add(row.apply(one).addValue("agency", agency.value()));
        });
        return rows;
    }

    private static MapSqlParameterSource row(Life.Chapter chapter) {
        Life.State state = chapter.state();
        MapSqlParameterSource row = days(chapter.valid()).addValue("change", chapter.change());
        text(row, "name", state.names().full());
        text(row, "short_name", state.names().shortName());
        text(row, "english_name", state.names().english());
        text(row, "kind", state.kind().name());
        text(row, "address", state.contact().address());
        text(row, "email", state.contact().email());
        text(row, "phone", state.contact().phone());
        text(row, "website", state.contact().website());
        AgencyId parent = state.parent();
        return row.addValue("parent", parent == null ? null : parent.value(), Types.BIGINT);
    }

    private static MapSqlParameterSource row(Life.CodePeriod code) {
        MapSqlParameterSource row = days(code.valid()).addValue("change", code.change());
        text(row, "system", code.system().name());
        text(row, "code", code.code());
        return row;
    }

    private static MapSqlParameterSource row(Life.Link link) {
        return new MapSqlParameterSource("from", link.effective())
                .addValue("successor", link.successor().value())
                .addValue("kind", link.kind().name())
                .addValue("change", link.change());
    }

    private static MapSqlParameterSource days(Validity valid) {
        LocalDate until = valid.until();
        return new MapSqlParameterSource("from", valid.from()).addValue("until", until, Types.DATE);
    }

    private static void text(MapSqlParameterSource row, String column, @Nullable String value) {
        row.addValue(column, value, Types.VARCHAR);
    }
}
