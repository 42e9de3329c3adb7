package vn.motcua.axis.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.BlobId;

/** Finds what docIds name, for those who may have it. */
@Repository
class NamedDeliveries {

    private static final String FIND = """
            select d.doc_id, d.packet, p.sender, d.receiver, d.state, d.taken_at is not null as taken, d.held,
                d.withdrawn_at is not null as withdrawn, p.content_gone_at is not null as gone, p.sha256, p.length
            from axis.delivery d join axis.packet p on p.id = d.packet where d.doc_id = any(:ids)
            union all
            select p.id, p.id, p.sender, null, null, false, false, false, p.content_gone_at is not null, p.sha256, p.length
            from axis.packet p where p.id = any(:ids)
            """;

    private final JdbcClient jdbc;

    NamedDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the text names; refused, in the same words, if there is no such thing or it is not the caller's to see. */
    Delivery find(Caller caller, String docId) {
        Delivery found =
                number(docId).map(id -> find(java.util.List.of(id)).get(id)).orElse(null);
        boolean theirs = found != null
                && (caller.serves(found.sender())
                        || (found.receiver() != null && !found.held() && caller.serves(found.receiver())));
        if (found == null || !theirs) throw Refused.at("docId", AxisRefusal.DOCUMENT_UNKNOWN);
        return found;
    }

    Map<Long, Delivery> find(Collection<Long> ids) {
        Map<Long, Delivery> found = new HashMap<>();
        jdbc.sql(FIND)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> found.put(row.getLong("doc_id"), delivery(row)))
                .list();
        return found;
    }

    private static Optional<Long> number(String docId) {
        return docId.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(docId)) : Optional.empty();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        long receiver = row.getLong("receiver");
        String state = row.getString("state");
        return new Delivery(
                row.getLong("doc_id"),
                row.getLong("packet"),
                new AgencyId(row.getLong("sender")),
                receiver == 0 ? null : new AgencyId(receiver),
                state == null ? null : DeliveryState.valueOf(state),
                row.getBoolean("taken"),
                row.getBoolean("held"),
                row.getBoolean("withdrawn"),
                row.getBoolean("gone"),
                BlobId.of(row.getBytes("sha256")),
                row.getLong("length"));
    }
}
