package vn.motcua.axis.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.axis.DocumentLife;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.exchange.Prepared.Numbered;
import vn.motcua.axis.exchange.Prepared.Receiver;
import vn.motcua.kernel.AgencyId;

/** Writes deliveries, many in one statement. */
@Repository
class DeliveryRows {

    private static final String INSERT = """
            with fresh as (
                insert into axis.delivery (doc_id, packet, receiver, receiver_code, addressed, kind, state, held, updated_at, stage, request)
                select doc_id, packet, receiver, receiver_code, addressed, kind, 'INITIAL', held, :at, stage, request
                from unnest(:ids::bigint[], :packets::bigint[], :receivers::bigint[], :codes::text[], :addressed::bigint[],
                        :kinds::text[], :held::boolean[], :stages::text[], :requests::text[])
                    as fresh (doc_id, packet, receiver, receiver_code, addressed, kind, held, stage, request)
                returning receiver, kind, doc_id, held)
            insert into axis.waiting (receiver, kind, doc_id, lane)
            select f.receiver, f.kind, f.doc_id, coalesce(u.lane, 0)
            from fresh f left join unnest(:urgent::bigint[], :lanes::smallint[]) as u (doc_id, lane) on u.doc_id = f.doc_id where not f.held
            """;

    private final JdbcClient jdbc;
    private final AgencyRules rules;

    DeliveryRows(JdbcClient jdbc, AgencyRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** One delivery a receiver; each waits, unless it is held until the signature was judged. */
    void insert(List<Numbered> packets, Instant at) {
        List<Row> rows = new ArrayList<>();
        for (Numbered packet : packets)
            for (int i = 0; i < packet.packet().receivers().size(); i++)
                rows.add(new Row(
                        packet, packet.docId(i), packet.packet().receivers().get(i)));
        List<Row> urgent = rows.stream().filter(row -> lane(row) > 0).toList();
        jdbc.sql(INSERT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("urgent", all(urgent, Row::docId, Long[]::new))
                .param("lanes", all(urgent, DeliveryRows::lane, Short[]::new))
                .param("ids", all(rows, Row::docId, Long[]::new))
                .param("packets", all(rows, row -> row.packet.id(), Long[]::new))
                .param("receivers", all(rows, row -> row.receiver.agency().value(), Long[]::new))
                .param("codes", all(rows, row -> row.receiver.code(), String[]::new))
                .param("addressed", all(rows, row -> value(row.receiver.addressed()), Long[]::new))
                .param("kinds", all(rows, row -> row.packet.packet().kind().name(), String[]::new))
                .param("held", all(rows, this::held, Boolean[]::new))
                .param(
                        "stages",
                        all(
                                rows,
                                row -> begins(row) ? DocumentLife.BEGUN.stage().name() : null,
                                String[]::new))
                .param(
                        "requests",
                        all(
                                rows,
                                row -> begins(row)
                                        ? DocumentLife.BEGUN.request().name()
                                        : null,
                                String[]::new))
                .update();
    }

    private static short lane(Row row) {
        return Lane.of(row.packet.packet().packet());
    }

    private boolean held(Row row) {
        return row.packet.packet().signature() == vn.motcua.axis.SignatureState.UNCHECKED
                && rules.requiresSignature(row.receiver.agency());
    }

    /** New documents, and those that take another's place, begin a life; what only speaks of a document does not. */
    private static boolean begins(Row row) {
        return row.packet.packet().packet() instanceof DocumentPacket document
                && (document.business().kind() == Business.Kind.NEW
                        || document.business().kind() == Business.Kind.REPLACE);
    }

    private static @Nullable Long value(@Nullable AgencyId agency) {
        return agency == null ? null : agency.value();
    }

    private static <T> T[] all(List<Row> rows, Function<Row, @Nullable T> what, IntFunction<T[]> array) {
        return rows.stream().map(what).toArray(array);
    }

    private record Row(Numbered packet, long docId, Receiver receiver) {}
}
