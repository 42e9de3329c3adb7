package vn.motcua.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Finds agencies by what people type, ranked: codes and whole names first, then words and initials, then names that are nearly so. */
@Component
@Transactional(readOnly = true)
public class AgencySearch {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final Successions successions;

    AgencySearch(JdbcClient jdbc, Successions successions) {
        this.jdbc = jdbc;
        this.successions = successions;
    }

    /** One page of what was found, and how it divides. */
    public SearchAnswer find(AgencyQuery query, Paging paging) {
        Map<AgencyKind, Long> kinds = new EnumMap<>(AgencyKind.class);
        Map<AgencyState, Long> states = new EnumMap<>(AgencyState.class);
        long[] total = {0};
        SearchSql.bind(jdbc.sql(SearchSql.counts(query)), query).query((RowCallbackHandler) row -> {
            AgencyKind kind = AgencyKind.valueOf(row.getString("kind"));
            AgencyState state = AgencyState.valueOf(row.getString("state"));
            long count = row.getLong("count");
            boolean ofKind = query.kinds().isEmpty() || query.kinds().contains(kind);
            boolean inState = query.states().isEmpty() || query.states().contains(state);
            if (inState) kinds.merge(kind, count, Long::sum);
            if (ofKind) states.merge(state, count, Long::sum);
            if (ofKind && inState) total[0] += count;
        });
        List<AgencyHit> hits = SearchSql.bind(jdbc.sql(SearchSql.page(query)), query)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> hit(row))
                .list();
        return new SearchAnswer(new Slice<>(withSuccessors(hits, query), paging, total[0]), kinds, states);
    }

    /** All that was found, one after another as the database gives it; for export. */
    public void each(AgencyQuery query, Consumer<AgencyHit> take) {
        SearchSql.bind(jdbc.sql(SearchSql.page(query)), query)
                .param("limit", Integer.MAX_VALUE)
                .param("offset", 0)
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> take.accept(hit(row)));
    }

    private List<AgencyHit> withSuccessors(List<AgencyHit> hits, AgencyQuery query) {
        List<AgencyId> closed = hits.stream()
                .filter(hit -> hit.state() == AgencyState.CLOSED)
                .map(AgencyHit::id)
                .toList();
        if (closed.isEmpty()) return hits;
        Map<AgencyId, List<AgencyView>> competent = successions.competent(closed, query.asOf());
        return hits.stream()
                .map(hit -> hit.with(competent.getOrDefault(hit.id(), List.of())))
                .toList();
    }

    private static AgencyHit hit(ResultSet row) throws SQLException {
        long parent = row.getLong("parent");
        return new AgencyHit(
                new AgencyId(row.getLong("agency")),
                new AgencyNames(row.getString("name"), row.getString("short_name"), row.getString("english_name")),
                AgencyKind.valueOf(row.getString("kind")),
                parent == 0 ? null : new AgencyId(parent),
                row.getString("parent_name"),
                codes(row),
                AgencyState.valueOf(row.getString("state")),
                row.getObject("turns", LocalDate.class),
                row.getString("found_by"),
                List.of());
    }

    private static Map<CodeSystem, String> codes(ResultSet row) throws SQLException {
        Map<CodeSystem, String> codes = new EnumMap<>(CodeSystem.class);
        for (CodeSystem system : CodeSystem.values()) {
            String code = row.getString(system.name().toLowerCase(Locale.ROOT));
            if (code != null) codes.put(system, code);
        }
        return codes;
    }
}
