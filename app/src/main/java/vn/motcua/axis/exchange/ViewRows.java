package vn.motcua.axis.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.DocumentStage;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.SignatureState;
import vn.motcua.axis.edxml.Business;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.blob.BlobId;

/** How rows of packets and deliveries are read for those who ask. */
final class ViewRows {

    /** Packets {@code p}. */
    static final String PACKETS = """
            select p.id, (select code from axis.system where id = p.system) as system, p.sender, p.sender_code, p.kind, p.business,
                p.document_id, p.number, p.notation, p.subject, p.type_name, p.issued, p.priority, p.attachments, p.sha256, p.length,
                p.receivers, p.report is not null as marked, p.signature_state, p.sealed, p.accepted_at, p.content_gone_at
            """;

    /** Deliveries {@code d} with their packets {@code p}. */
    static final String DELIVERIES = PACKETS + """
            , d.doc_id, d.receiver, d.receiver_code, d.addressed, d.state, d.failures, d.failed_for, d.taken_at, d.updated_at, d.held,
                d.withdrawn_at, d.stage, d.request
            """;

    static final RowMapper<PacketView> PACKET = (row, number) -> packet(row);

    static final RowMapper<DeliveryView> DELIVERY = (row, number) -> delivery(row);

    private ViewRows() {}

    private static PacketView packet(ResultSet row) throws SQLException {
        String business = row.getString("business");
        return new PacketView(
                row.getLong("id"),
                row.getString("system"),
                new AgencyId(row.getLong("sender")),
                row.getString("sender_code"),
                MessageKind.valueOf(row.getString("kind")),
                business == null ? null : Business.Kind.valueOf(business),
                row.getString("document_id"),
                row.getString("number"),
                row.getString("notation"),
                row.getString("subject"),
                row.getString("type_name"),
                row.getString("issued"),
                row.getObject("priority", Integer.class),
                row.getInt("attachments"),
                BlobId.of(row.getBytes("sha256")),
                row.getLong("length"),
                row.getInt("receivers"),
                row.getBoolean("marked"),
                SignatureState.valueOf(row.getString("signature_state")),
                row.getBoolean("sealed"),
                Objects.requireNonNull(time(row, "accepted_at")),
                time(row, "content_gone_at"));
    }

    private static DeliveryView delivery(ResultSet row) throws SQLException {
        long addressed = row.getLong("addressed");
        String stage = row.getString("stage");
        String request = row.getString("request");
        return new DeliveryView(
                row.getLong("doc_id"),
                packet(row),
                new AgencyId(row.getLong("receiver")),
                row.getString("receiver_code"),
                addressed == 0 ? null : new AgencyId(addressed),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("failures"),
                row.getString("failed_for"),
                time(row, "taken_at"),
                Objects.requireNonNull(time(row, "updated_at")),
                row.getBoolean("held"),
                time(row, "withdrawn_at"),
                stage == null ? null : DocumentStage.valueOf(stage),
                request == null ? null : DocumentRequest.valueOf(request));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
