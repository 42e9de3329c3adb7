package vn.motcua.procedure;

import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.procedure.record.RemarkKind;

/** The procedures in force on which something is to be remarked: for the officers who can mend it. */
@Component
@Transactional(readOnly = true)
public class Remarked {

    private static final String WHERE = """
            from procedure.revision r join procedure.procedure p on p.id = r.procedure
            where r.state = 'PUBLISHED' and r.valid_from <= :day and (r.valid_until is null or r.valid_until > :day)
                and (:all or p.agency = any(:agencies)) and cardinality(r.defects) > 0
                and (cast(:words as text) is null or r.folded like '%' || kernel.fold(:words) || '%' or p.code like upper(:words) || '%')
            """;

    private final JdbcClient jdbc;
    private final Procedures procedures;

    Remarked(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /**
     * A procedure with its kinds of remarks.
     *
     * @param code its code
     * @param name what it is called
     * @param agencyName who publishes it
     * @param kinds what is to be remarked
     */
    public record One(ProcedureCode code, String name, String agencyName, List<RemarkKind> kinds) {}

    /**
     * One page, by code.
     *
     * @param agencies whose procedures; {@code null} for all
     * @param kind only those with this remark, or {@code null}
     * @param words in name or code, or {@code null}
     */
    public Slice<One> find(
            @Nullable List<AgencyId> agencies, @Nullable RemarkKind kind, @Nullable String words, Paging paging) {
        String where = WHERE + "and (cast(:kind as text) is null or :kind = any(r.defects)) ";
        long total = bind(jdbc.sql("select count(*) " + where), agencies, words)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .query(Long.class)
                .single();
        List<One> items = bind(
                        jdbc.sql("select p.code, r.name, p.agency_name, r.defects " + where
                                + "order by p.code limit :size offset :offset"),
                        agencies,
                        words)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new One(
                        new ProcedureCode(row.getString("code")),
                        row.getString("name"),
                        row.getString("agency_name"),
                        kinds((String[]) row.getArray("defects").getArray())))
                .list();
        return new Slice<>(items, paging, total);
    }

    /** How many procedures have each remark. */
    public Map<RemarkKind, Long> counts(@Nullable List<AgencyId> agencies, @Nullable String words) {
        Map<RemarkKind, Long> counts = new EnumMap<>(RemarkKind.class);
        bind(
                        jdbc.sql("select d as kind, count(*) as count from (select r.defects " + WHERE
                                + ") r, unnest(r.defects) d group by d"),
                        agencies,
                        words)
                .query(row -> {
                    for (RemarkKind kind : kinds(new String[] {row.getString("kind")}))
                        counts.put(kind, row.getLong("count"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, @Nullable List<AgencyId> agencies, @Nullable String words) {
        return statement
                .param("day", procedures.today())
                .param("all", agencies == null)
                .param(
                        "agencies",
                        agencies == null
                                ? new Long[0]
                                : agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("words", words, Types.VARCHAR);
    }

    /** Kinds by name; names of earlier versions that we do not know any more are left out. */
    private static List<RemarkKind> kinds(String[] names) {
        List<RemarkKind> kinds = new ArrayList<>();
        for (RemarkKind kind : RemarkKind.values())
            for (String name : names) if (kind.name().equals(name)) kinds.add(kind);
        return kinds;
    }
}
