package vn.motcua.axis.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The receipts that were made. Who may have one (sender and receivers of the packet, and the operator) is the asker's to know. */
@Component
@Transactional(readOnly = true)
public class Receipts {

    private final ReceiptRows rows;
    private final JdbcClient jdbc;

    Receipts(ReceiptRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * The receipt of a packet; empty while its acceptance waits for the log's next signature, which takes about a minute.
     *
     * @param docId the sender's, or that of a delivery
     */
    public Optional<Receipt> find(long docId) {
        return packet(docId).flatMap(rows::find);
    }

    /** Of these packets (the senders' docIds), those that have a receipt. */
    public List<Long> having(Collection<Long> packets) {
        return rows.having(packets);
    }

    /** The packet that a docId speaks of; empty if there is none. */
    public Optional<Long> packet(long docId) {
        return jdbc.sql(
                        "select id from axis.packet where id = :id union all select packet from axis.delivery where doc_id = :id")
                .param("id", docId)
                .query(Long.class)
                .optional();
    }
}
