package vn.motcua.axis.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyId;

/** What there is to be said of packets, as their rows have it. */
@Component
class StatementRows {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    StatementRows(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The statements, by the packets' docIds. */
    Map<Long, ReceiptStatement> of(Collection<Long> packets) {
        Map<Long, List<Row>> receivers = receivers(packets);
        Set<AgencyId> successors = receivers.values().stream()
                .flatMap(List::stream)
                .filter(Row::succeeded)
                .map(row -> new AgencyId(row.agency()))
                .collect(Collectors.toSet());
        Map<AgencyId, AgencyView> known =
                successors.isEmpty() ? Map.of() : agencies.find(successors, AsOf.today(clock));
        return jdbc
                .sql("""
                select p.id, encode(p.sha256, 'hex') as sha256, p.length, p.kind, p.document_id, p.number, p.notation, coalesce(s.code, '') as system,
                    p.sender_code, p.accepted_at
                from axis.packet p left join axis.system s on s.id = p.system where p.id = any(?)
                """)
                .param(packets.toArray(Long[]::new))
                .query((row, number) -> statement(row, receivers.getOrDefault(row.getLong("id"), List.of()), known))
                .list()
                .stream()
                .collect(Collectors.toMap(ReceiptStatement::docId, each -> each));
    }

    private Map<Long, List<Row>> receivers(Collection<Long> packets) {
        Map<Long, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                select packet, doc_id, receiver_code, receiver, addressed is not null as succeeded
                from axis.delivery where packet = any(?) order by packet, doc_id
                """)
                .param(packets.toArray(Long[]::new))
                .query((row, number) ->
                        new Row(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4), row.getBoolean(5)))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.packet(), none -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    private static ReceiptStatement statement(ResultSet row, List<Row> receivers, Map<AgencyId, AgencyView> known)
            throws SQLException {
        return new ReceiptStatement(
                row.getLong("id"),
                row.getString("sha256"),
                row.getLong("length"),
                row.getString("kind"),
                row.getString("document_id"),
                row.getString("number"),
                row.getString("notation"),
                row.getString("system"),
                row.getString("sender_code"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                receivers.stream()
                        .map(each -> new ReceiptStatement.Receiver(
                                each.docId(),
                                each.code(),
                                each.succeeded() ? code(each.agency(), known.get(new AgencyId(each.agency()))) : null))
                        .toList());
    }

    private static String code(long id, @Nullable AgencyView agency) {
        return agency == null ? "#" + id : agency.code().orElse("#" + id);
    }

    /** A delivery. */
    private record Row(long packet, long docId, String code, long agency, boolean succeeded) {}
}
