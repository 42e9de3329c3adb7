package vn.motcua.axis.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentLife;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.exchange.DocumentLives.Withdrawn;
import vn.motcua.kernel.AgencyId;

/** The lives of documents, in the deliveries that began them, and what was told of them. */
@Repository
class LifeRows {

    /** The latest packet that began a life under this name, from this sender, at this receiver. */
    private static final String LIVES = """
            select w.nth, max(d.doc_id) as life
            from unnest(:documents::text[], :senders::bigint[], :receivers::bigint[]) with ordinality as w (document, sender, receiver, nth)
            join axis.packet p on p.document_id = w.document and p.sender = w.sender and p.kind = 'EDOC'
            join axis.delivery d on d.packet = p.id and d.receiver = w.receiver and d.stage is not null
            where w.document <> ''
            group by w.nth
            """;

    private static final String INSERT = """
            insert into axis.document_event (packet, life, document_id, event, party, told, fit, at)
            select packet, life, document_id, event, party, told, fit, :at
            from unnest(:packets::bigint[], :lives::bigint[], :documents::text[], :events::text[], :parties::text[], :told::text[],
                    :fits::text[]) with ordinality as e (packet, life, document_id, event, party, told, fit, nth)
            order by nth
            """;

    /** All that the receiver was sent of the document, under the name that the life has. */
    private static final String WITHDRAW = """
            with gone as (
                update axis.delivery d set withdrawn_at = :at, updated_at = :at
                from axis.delivery life join axis.packet begun on begun.id = life.packet, axis.packet p
                where life.doc_id = any(:lives) and p.document_id = begun.document_id and p.sender = begun.sender and p.kind = 'EDOC'
                  and p.business <> 'RECALL' and d.packet = p.id and d.receiver = life.receiver and d.withdrawn_at is null
                returning d.doc_id, d.packet, d.receiver, d.kind, d.taken_at),
            unlisted as (
                delete from axis.waiting w using gone where w.receiver = gone.receiver and w.kind = gone.kind and w.doc_id = gone.doc_id)
            select doc_id, packet, receiver, taken_at is not null as taken from gone order by doc_id
            """;

    private final JdbcClient jdbc;

    LifeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which life each of these speaks of; those of documents that the axis never saw are left out. */
    Map<Told, Long> lives(List<Told> told) {
        Map<Told, Long> lives = new HashMap<>();
        jdbc.sql(LIVES)
                .param("documents", told.stream().map(Told::document).toArray(String[]::new))
                .param("senders", told.stream().map(one -> one.sender().value()).toArray(Long[]::new))
                .param(
                        "receivers",
                        told.stream().map(one -> one.receiver().value()).toArray(Long[]::new))
                .query((row, number) -> lives.put(told.get(row.getInt("nth") - 1), row.getLong("life")))
                .list();
        return lives;
    }

    /** Where these stand, their rows locked. */
    Map<Long, Found> lock(Set<Long> lives) {
        return jdbc
                .sql(
                        "select doc_id, stage, request from axis.delivery where doc_id = any(:lives) order by doc_id for update")
                .param("lives", lives.toArray(Long[]::new))
                .query((row, number) -> new Found(
                        row.getLong("doc_id"),
                        new DocumentLife(
                                DocumentStage.valueOf(row.getString("stage")),
                                DocumentRequest.valueOf(row.getString("request")))))
                .list()
                .stream()
                .collect(toMap(Found::id, found -> found));
    }

    /** What was told of these lives, as {@link Told#mark}. */
    Set<String> toldBefore(Set<Long> lives) {
        return jdbc.sql(
                        "select life, event, party, told from axis.document_event where life = any(:lives) and told <> ''")
                .param("lives", lives.toArray(Long[]::new))
                .query((row, number) -> row.getLong("life") + "|" + row.getString("event") + "|"
                        + row.getString("party") + "|" + row.getString("told"))
                .set();
    }

    void insert(List<Event> events, Instant at) {
        jdbc.sql(INSERT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("packets", events.stream().map(one -> one.told.packet()).toArray(Long[]::new))
                .param("lives", events.stream().map(Event::life).toArray(Long[]::new))
                .param(
                        "documents",
                        events.stream().map(one -> one.told.document()).toArray(String[]::new))
                .param(
                        "events",
                        events.stream().map(one -> one.told.event().name()).toArray(String[]::new))
                .param(
                        "parties",
                        events.stream().map(one -> one.told.party().name()).toArray(String[]::new))
                .param("told", events.stream().map(one -> one.told.time()).toArray(String[]::new))
                .param(
                        "fits",
                        events.stream()
                                .map(one -> one.fit == null ? null : one.fit.name())
                                .toArray(String[]::new))
                .update();
    }

    void move(Map<Long, DocumentLife> lives, Instant at) {
        if (lives.isEmpty()) return;
        List<Map.Entry<Long, DocumentLife>> all = List.copyOf(lives.entrySet());
        jdbc.sql("""
                        update axis.delivery d set stage = m.stage, request = m.request, updated_at = :at
                        from unnest(:ids::bigint[], :stages::text[], :requests::text[]) as m (id, stage, request) where d.doc_id = m.id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", all.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param(
                        "stages",
                        all.stream().map(one -> one.getValue().stage().name()).toArray(String[]::new))
                .param(
                        "requests",
                        all.stream().map(one -> one.getValue().request().name()).toArray(String[]::new))
                .update();
    }

    List<Withdrawn> withdraw(Collection<Long> lives, Instant at) {
        return jdbc.sql(WITHDRAW)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("lives", lives.toArray(Long[]::new))
                .query((row, number) -> new Withdrawn(
                        row.getLong("doc_id"),
                        row.getLong("packet"),
                        new AgencyId(row.getLong("receiver")),
                        row.getBoolean("taken")))
                .list();
    }

    record Found(long id, DocumentLife life) {}

    /** What was told, of which life, and how it fitted. */
    record Event(Told told, @Nullable Long life, @Nullable DocumentFit fit) {}
}
