package vn.motcua.office.arrival;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.axis.edxml.Business;
import vn.motcua.axis.edxml.DocumentId;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Urgency;

/** Writes arrivals. */
@Component
class ArrivalStore {

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final Clock clock;

    ArrivalStore(JdbcClient jdbc, Arrivals arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Enters a delivery; false if it was entered before. */
    boolean add(AgencyId agency, DeliveryView delivery, DocumentPacket packet) {
        return jdbc.sql("""
                        insert into office.arrival (doc_id, agency, packet, sender, sender_code, sender_name, act, document_id, about,
                            act_reason, reference, dated, kind, subject, signer, due, answers, urgency, taken_in_at)
                        values (:docId, :agency, :packet, :sender, :senderCode, :senderName, :act, :documentId, :about,
                            :reason, :reference, :dated, :kind, :subject, :signer, :due, :answers, :urgency, :now)
                        on conflict do nothing""")
                        .param("docId", delivery.docId())
                        .param("agency", agency.value())
                        .param("packet", delivery.packet().docId())
                        .param("sender", delivery.packet().sender().value())
                        .param("senderCode", delivery.packet().senderCode())
                        .param("senderName", cut(packet.from().name()))
                        .param("act", packet.business().kind().name())
                        .param("documentId", delivery.packet().documentId())
                        .param("about", about(packet.business()))
                        .param("reason", cut(packet.business().reason()))
                        .param("reference", reference(packet))
                        .param("dated", cut(packet.document().date().text()))
                        .param("kind", cut(packet.document().type().name()))
                        .param("subject", cut(packet.document().subject()))
                        .param("signer", cut(packet.document().signer().fullName()))
                        .param("due", cut(packet.document().due().text()))
                        .param(
                                "answers",
                                packet.document().answers().isEmpty()
                                        ? ""
                                        : cut(packet.document()
                                                .answers()
                                                .getFirst()
                                                .code()))
                        .param("urgency", urgency(packet).name())
                        .param("now", now())
                        .update()
                == 1;
    }

    void add(long docId, int position, IntakeFile file) {
        jdbc.sql("insert into office.arrival_file (arrival, position, file, name) values (?, ?, ?, ?)")
                .params(docId, position, file.id().value(), file.name())
                .update();
    }

    /** An arrival, held until the transaction ends. */
    Arrival hold(AgencyId agency, long docId) {
        jdbc.sql("select doc_id from office.arrival where agency = ? and doc_id = ? for update")
                .params(agency.value(), docId)
                .query(Long.class)
                .optional();
        return arrivals.find(agency, docId).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    void registered(Arrival arrival, LineId line) {
        jdbc.sql("update office.arrival set line = ? where doc_id = ?")
                .params(line.value(), arrival.docId())
                .update();
    }

    void assigned(Arrival arrival, String to) {
        jdbc.sql("update office.arrival set assigned = ? where doc_id = ?")
                .params(to, arrival.docId())
                .update();
    }

    /**
     * The files are no longer the office's, nor are those of updates of the same document; that there were some, and which, is the axis's to
     * prove.
     */
    void withdrawn(Arrival arrival) {
        String same = """
                (select doc_id from office.arrival where agency = :agency and sender = :sender and (doc_id = :docId
                    or (document_id = :document and document_id <> '' and act = 'UPDATE')))""";
        for (String sql : List.of(
                "delete from office.arrival_file where arrival in " + same,
                "update office.arrival set withdrawn_at = :now where withdrawn_at is null and doc_id in " + same))
            jdbc.sql(sql)
                    .param("agency", arrival.agency().value())
                    .param("sender", arrival.sender().value())
                    .param("docId", arrival.docId())
                    .param("document", arrival.documentId())
                    .param("now", now())
                    .update();
    }

    private static String[] about(Business business) {
        List<DocumentId> about = business instanceof Business.Replacement replacement
                ? replacement.replaced().stream()
                        .map(Business.Replaced::document)
                        .toList()
                : List.of(business.document());
        return about.stream()
                .map(DocumentId::text)
                .filter(text -> !text.isEmpty())
                .toArray(String[]::new);
    }

    private static String reference(DocumentPacket packet) {
        String text = packet.document().code().text();
        return text.equals("/") ? "" : cut(text);
    }

    private static Urgency urgency(DocumentPacket packet) {
        int written = packet.document().other().priority().value().orElse(0);
        return Urgency.values()[Math.min(written, Urgency.values().length - 1)];
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
