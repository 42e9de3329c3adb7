package vn.motcua.dossier.national;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.AgencyId;

/** Writes dossiers in sets: one statement a call, whatever its size. */
@Component
class NationalRows {

    private static final String PUT = """
            insert into dossier.national as n (code, holder, agency, own, procedure_code, channel, applicant, applicant_kind, status, unit,
                submitted_at, received_at, due_at, finished_at, returned_at, refused_at, first_at, changed_at, hash, source_version, item, lists)
            select i.code, i.holder, i.agency, i.own, i.procedure_code, i.channel, i.applicant, i.applicant_kind, i.status, i.unit,
                to_timestamp(i.submitted), to_timestamp(i.received), to_timestamp(i.due), to_timestamp(i.finished), to_timestamp(i.returned),
                to_timestamp(i.refused), :now, :now, i.hash, i.source_version, i.item::jsonb, i.lists::jsonb
            from unnest(:code::text[], :holder::bigint[], :agency::bigint[], :own::boolean[], :procedure::text[], :channel::text[], :applicant::text[], :kind::text[], :status::text[], :unit::text[],
                :submitted::bigint[], :received::bigint[], :due::bigint[], :finished::bigint[], :returned::bigint[], :refused::bigint[],
                :hash::bigint[], :version::int[], :item::text[], :lists::text[])
                as i (code, holder, agency, own, procedure_code, channel, applicant, applicant_kind, status, unit, submitted, received, due, finished, returned,
                    refused, hash, source_version, item, lists)
            """;

    private static final String INSERT =
            PUT + "on conflict (code, holder) do nothing returning n.code, n.holder, true as fresh";

    private static final String UPDATE = PUT + """
            on conflict (code, holder) do update set
                agency = excluded.agency, procedure_code = excluded.procedure_code, channel = excluded.channel, applicant = excluded.applicant,
                applicant_kind = excluded.applicant_kind, status = excluded.status, unit = excluded.unit, submitted_at = excluded.submitted_at,
                received_at = excluded.received_at, due_at = excluded.due_at, finished_at = excluded.finished_at,
                returned_at = excluded.returned_at, refused_at = excluded.refused_at, changed_at = excluded.changed_at, hash = excluded.hash,
                source_version = excluded.source_version, version = n.version + 1, item = excluded.item,
                lists = case when n.lists is null then excluded.lists when excluded.lists is null then n.lists else n.lists || excluded.lists end
            where n.own = excluded.own and n.hash <> excluded.hash
                and (n.source_version is null or excluded.source_version is null or excluded.source_version >= n.source_version)
            returning n.code, n.holder, n.version = 1 as fresh""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NationalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By which a dossier is known; rows stand in this order. */
    record Key(String code, long holder) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = code.compareTo(other.code);
            return first == 0 ? Long.compare(holder, other.holder) : first;
        }
    }

    /** A dossier and who tells of it. */
    record Row(Told told, DossierItem item) {
        Key key() {
            return new Key(item.code(), told.holder().value());
        }
    }

    /** Writes different dossiers, which stand in the order of their keys; what is left out of the answer was there, and stays as it was. */
    Map<Key, Outcome> put(Collection<Row> rows, boolean inserts) {
        if (rows.isEmpty()) return Map.of();
        Map<Key, Outcome> written = new HashMap<>();
        bind(rows, inserts ? INSERT : UPDATE).query(row -> {
            written.put(
                    new Key(row.getString("code"), row.getLong("holder")),
                    row.getBoolean("fresh") ? Outcome.FRESH : Outcome.CHANGED);
        });
        return written;
    }

    /** Those of the codes that the other side keeps: our own desk, for a partner; a partner, for our own desk. */
    Set<String> kept(Told told, Set<String> codes) {
        Set<String> kept = new HashSet<>();
        jdbc.sql("select code from dossier.national where code = any(:codes) and holder = :holder and own <> :own")
                .param("codes", codes.toArray(String[]::new))
                .param("holder", told.holder().value())
                .param("own", told.own())
                .query(row -> {
                    kept.add(row.getString("code"));
                });
        return kept;
    }

    /** The keys of dossiers by code. */
    Map<String, Long> keys(Told told, Set<String> codes) {
        Map<String, Long> keys = new HashMap<>();
        jdbc.sql("select code, id from dossier.national where code = any(:codes) and holder = :holder and own = :own")
                .param("codes", codes.toArray(String[]::new))
                .param("holder", told.holder().value())
                .param("own", told.own())
                .query(row -> {
                    keys.put(row.getString("code"), row.getLong("id"));
                });
        return keys;
    }

    /** The key of a dossier that our own desk keeps for such an agency. */
    Map<String, Long> ours(String code, Predicate<AgencyId> may) {
        Map<String, Long> keys = new HashMap<>();
        jdbc.sql("select id, agency from dossier.national where code = ? and own")
                .param(code)
                .query(row -> {
                    if (may.test(new AgencyId(row.getLong("agency")))) keys.put(code, row.getLong("id"));
                });
        return keys;
    }

    private JdbcClient.StatementSpec bind(Collection<Row> rows, String statement) {
        List<DossierItem> items = rows.stream().map(Row::item).toList();
        JdbcClient.StatementSpec spec = jdbc.sql(statement)
                .param(
                        "holder",
                        rows.stream().map(row -> row.told.holder().value()).toArray(Long[]::new))
                .param(
                        "agency",
                        rows.stream().map(row -> row.told.agency().value()).toArray(Long[]::new))
                .param("own", rows.stream().map(row -> row.told.own()).toArray(Boolean[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", texts(items, DossierItem::code))
                .param("procedure", texts(items, item -> item.text(ItemField.PROCEDURE, "")))
                .param("channel", texts(items, item -> item.text(ItemField.CHANNEL, "1")))
                .param("applicant", texts(items, item -> item.text(ItemField.APPLICANT)))
                .param("kind", texts(items, item -> item.text(ItemField.APPLICANT_KIND)))
                .param("status", texts(items, item -> item.text(ItemField.STATUS, "")))
                .param("unit", texts(items, item -> item.text(ItemField.UNIT)))
                .param("item", texts(items, DossierItem::rest))
                .param("lists", texts(items, DossierItem::lists))
                .param("hash", items.stream().map(DossierItem::hash).toArray(Long[]::new))
                .param("version", items.stream().map(DossierItem::version).toArray(Integer[]::new));
        for (Map.Entry<String, ItemField> time : TIMES.entrySet())
            spec = spec.param(
                    time.getKey(),
                    items.stream().map(item -> item.second(time.getValue())).toArray(Long[]::new));
        return spec;
    }

    private static final Map<String, ItemField> TIMES = Map.of(
            "submitted", ItemField.SUBMITTED,
            "received", ItemField.RECEIVED,
            "due", ItemField.DUE,
            "finished", ItemField.FINISHED,
            "returned", ItemField.RETURNED,
            "refused", ItemField.REFUSED);

    private static String[] texts(Collection<DossierItem> items, Function<DossierItem, ? extends @Nullable String> of) {
        return items.stream().map(of).toArray(String[]::new);
    }
}
