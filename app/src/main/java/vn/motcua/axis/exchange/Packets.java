package vn.motcua.axis.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.DocumentFit;
import vn.motcua.axis.DocumentParty;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.edxml.reading.Report;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** What agencies sent, and what was told of it. */
@Component
@Transactional(readOnly = true)
public class Packets {

    private static final String EVENTS = """
            select e.packet, p.sender as teller, e.life, e.document_id, e.event, e.party, e.told, e.fit, e.at
            from axis.document_event e join axis.packet p on p.id = e.packet
            """;

    private final JdbcClient jdbc;
    private final ReportJson reports;

    Packets(JdbcClient jdbc, ReportJson reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** One packet, by its sender's docId. Who may see it is the asker's to know. */
    public Optional<PacketView> find(long docId) {
        return jdbc.sql(ViewRows.PACKETS + "from axis.packet p where p.id = ?")
                .param(docId)
                .query(ViewRows.PACKET)
                .optional();
    }

    /** What an agency sent, the latest first. */
    public Slice<PacketView> sent(AgencyId sender, MessageKind kind, Paging paging) {
        List<PacketView> items = jdbc.sql(
                        ViewRows.PACKETS
                                + "from axis.packet p where p.sender = :sender and p.kind = :kind order by p.id desc limit :limit offset :offset")
                .param("sender", sender.value())
                .param("kind", kind.name())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(ViewRows.PACKET)
                .list();
        long total = jdbc.sql("select count(*) from axis.packet where sender = :sender and kind = :kind")
                .param("sender", sender.value())
                .param("kind", kind.name())
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** What these agencies sent before a packet, by cursor: the latest first. */
    public List<PacketView> sentBefore(Collection<AgencyId> senders, long docId, int most) {
        return jdbc.sql(
                        ViewRows.PACKETS
                                + "from axis.packet p where p.sender = any(:senders) and p.id < :before order by p.id desc limit :most")
                .param("senders", senders.stream().map(AgencyId::value).toArray(Long[]::new))
                .param("before", docId)
                .param("most", most)
                .query(ViewRows.PACKET)
                .list();
    }

    /** What the reader marked in a packet. */
    public Report report(long docId) {
        return reports.read(jdbc.sql("select report::text from axis.packet where id = ?")
                .param(docId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(text -> text)
                .orElse(null));
    }

    /** What was told of the document of a delivery, in the order in which it came. */
    public List<DocumentTold> toldOf(long delivery) {
        return told(EVENTS + "where e.life = :id order by e.id", delivery);
    }

    /** What a packet told, of each document that it speaks of; without a fit where the axis never saw the document. */
    public List<DocumentTold> toldBy(long packet) {
        return told(EVENTS + "where e.packet = :id order by e.id", packet);
    }

    /** What a packet told and what was told of its document at any receiver, in the order in which it came; at most a thousand. */
    public List<DocumentTold> toldOfPacket(long packet) {
        return told(EVENTS + """
                where e.id in (select id from axis.document_event where packet = :id
                    union select le.id from axis.delivery d join axis.document_event le on le.life = d.doc_id where d.packet = :id)
                order by e.id""", packet);
    }

    private List<DocumentTold> told(String sql, long id) {
        return jdbc.sql(sql + " limit 1000")
                .param("id", id)
                .query((row, number) -> {
                    long life = row.getLong("life");
                    String fit = row.getString("fit");
                    return new DocumentTold(
                            row.getLong("packet"),
                            new AgencyId(row.getLong("teller")),
                            life == 0 ? null : life,
                            row.getString("document_id"),
                            DocumentEvent.valueOf(row.getString("event")),
                            DocumentParty.valueOf(row.getString("party")),
                            row.getString("told"),
                            fit == null ? null : DocumentFit.valueOf(fit),
                            java.util.Objects.requireNonNull(ViewRows.time(row, "at")));
                })
                .list();
    }
}
