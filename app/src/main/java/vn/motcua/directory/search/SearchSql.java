package vn.motcua.directory.search;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyKind;
import vn.motcua.kernel.AgencyId;

/** The statements of the search. */
final class SearchSql {

    private static final String KINDS =
            Arrays.stream(AgencyKind.values()).map(Enum::name).collect(Collectors.joining(",", "'{", "}'::text[]"));

    /** Names and codes that match, each with how well; names that are nearly so only where no name has the words. */
    private static final String MATCHES = """
            exact as (
                select v.agency, v.name, v.folded, v.valid,
                    case when v.folded = :folded or kernel.fold(v.short_name) = :folded then 3.0
                        when v.folded like :folded || '%' then 1.4 when v.folded like '%' || :folded || '%' then 1.3 else 1.0 end as score
                from directory.agency_version v
                where upper_inf(v.recorded) and to_tsvector('simple', v.words) @@ to_tsquery('simple', :words)
                union all
                select c.agency, null, null, null, case when c.code = :code then 4.0 else 1.5 end
                from directory.agency_code c where upper_inf(c.recorded) and c.code like :code || '%'),
            near as (
                select v.agency, v.name, v.folded, v.valid, 0.8 * kernel.word_similarity(:folded, v.folded) as score
                from directory.agency_version v
                where upper_inf(v.recorded) and v.folded operator(kernel.%>) :folded and not exists (select from exact)),
            matches as (select * from exact union all select * from near),
            found as (select agency, max(score) as score from matches group by agency),
            """;

    private static final String ALL = """
            matches as (select null::bigint as agency, null::text as name, null::text as folded, null::daterange as valid, 0.0 as score where false),
            found as (select id as agency, 0.0 as score from directory.agency),
            """;

    /** Each agency found, in the version of that day, or the last before it, or the first after it. */
    private static final String STANDING = """
            standing as (
                select f.agency, f.score, v.*,
                    case when v.valid @> :day then 'OPEN' when upper(v.valid) <= :day then 'CLOSED' else 'PLANNED' end as state,
                    case when v.valid @> :day then null when upper(v.valid) <= :day then upper(v.valid) else lower(v.valid) end as turns,
                    case when v.valid @> :day then :day when upper(v.valid) <= :day then upper(v.valid) - 1 else lower(v.valid) end as shown
                from found f
                join lateral (
                    select v.name, v.short_name, v.english_name, v.kind, v.parent, v.valid, v.folded
                    from directory.agency_version v
                    where v.agency = f.agency and v.recorded @> :known
                    order by v.valid @> :day desc, lower(v.valid) <= :day desc,
                        case when lower(v.valid) <= :day then :day - lower(v.valid) else lower(v.valid) - :day end
                    limit 1) v on true)
            """;

    private SearchSql() {}

    static String counts(AgencyQuery query) {
        return with(query) + "select kind, state, count(*) as count from standing " + under(query)
                + " group by kind, state";
    }

    static String page(AgencyQuery query) {
        return with(query) + """
                select s.agency, s.name, s.short_name, s.english_name, s.kind, s.state, s.turns, s.parent, c.*,
                    (select p.name from directory.agency_version p
                        where p.agency = s.parent and p.recorded @> :known and p.valid @> s.shown) as parent_name,
                    (select m.name from matches m where m.agency = s.agency and m.score = s.score and m.folded <> s.folded
                        order by m.valid desc limit 1) as found_by
                from standing s
                left join lateral (
                    select max(code) filter (where system = 'QD20') as qd20, max(code) filter (where system = 'QCVN102') as qcvn102,
                        max(code) filter (where system = 'STATISTICAL') as statistical
                    from directory.agency_code where agency = s.agency and recorded @> :known and valid @> s.shown) c on true
                """ + under(query)
                + (query.kinds().isEmpty() ? "" : " and s.kind = any(:kinds)")
                + (query.states().isEmpty() ? "" : " and s.state = any(:states)")
                + " order by s.score + case when s.state = 'OPEN' then 0.2 else 0 end desc, array_position(" + KINDS
                + ", s.kind), s.name, s.agency limit :limit offset :offset";
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, AgencyQuery query) {
        AgencyId under = query.under();
        return query.asOf()
                .bind(statement)
                .param("folded", query.folded())
                .param("words", query.words())
                .param("code", query.code())
                .param("under", under == null ? 0 : under.value())
                .param("kinds", query.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("states", query.states().stream().map(Enum::name).toArray(String[]::new));
    }

    private static String with(AgencyQuery query) {
        boolean all = query.folded().isEmpty() && query.code().isBlank();
        return "with " + (all ? ALL : MATCHES) + STANDING;
    }

    private static String under(AgencyQuery query) {
        return query.under() == null
                ? "where true"
                : "where agency in (select t.agency from directory.tree_below(:under, :day, :known) t)";
    }
}
