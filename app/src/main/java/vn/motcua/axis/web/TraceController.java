package vn.motcua.axis.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.axis.attachment.Attachments;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.DocumentTold;
import vn.motcua.axis.exchange.PacketView;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.axis.receipt.Receipt;
import vn.motcua.axis.receipt.Receipts;
import vn.motcua.axis.signature.CheckWords;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The whole trace of a packet: what it is, what was marked in it, each receiver, what was told, and the log. */
@Controller
@Requires("axis.manage")
class TraceController {

    private static final int ROWS = 50;
    private static final Paging LATEST = new Paging(1, 50);

    private final Templates templates;
    private final Packets packets;
    private final Deliveries deliveries;
    private final CheckWords checks;
    private final Timelines timelines;
    private final Attachments attachments;
    private final Receipts receipts;
    private final NamesOfAgencies names;

    TraceController(
            Templates templates,
            Packets packets,
            Deliveries deliveries,
            CheckWords checks,
            Timelines timelines,
            Attachments attachments,
            Receipts receipts,
            NamesOfAgencies names) {
        this.templates = templates;
        this.packets = packets;
        this.deliveries = deliveries;
        this.checks = checks;
        this.timelines = timelines;
        this.attachments = attachments;
        this.receipts = receipts;
        this.names = names;
    }

    @GetMapping("/axis/packets/{id:\\d{1,18}}")
    JteModel show(Page page, Form form, @PathVariable String id) {
        PacketView packet = find(Long.parseLong(id));
        Slice<DeliveryView> receivers = deliveries.of(packet.docId(), form.paging(ROWS));
        List<DocumentTold> told = packets.toldOfPacket(packet.docId());
        return templates.axisPacket(
                page,
                packet,
                packet.marked() ? packets.report(packet.docId()).findings() : List.of(),
                checks.of(page.language(), packet.docId()),
                receivers,
                attachments.of(packet.docId()),
                receipts.find(packet.docId()).isPresent(),
                told,
                timelines
                        .of(new AuditSubject("axis.packet", id), LATEST, page.language(), true)
                        .items(),
                names.of(
                        Stream.concat(
                                        Stream.concat(
                                                Stream.of(packet.sender()),
                                                told.stream().map(DocumentTold::teller)),
                                        receivers.items().stream()
                                                .flatMap(one -> Stream.of(
                                                        one.receiver(),
                                                        one.addressed() == null ? one.receiver() : one.addressed())))
                                .toList(),
                        page.language()));
    }

    /** The receipt, as sender and receivers have it. */
    @GetMapping("/axis/packets/{id:\\d{1,18}}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable String id) {
        Receipt receipt = receipts.find(Long.parseLong(id)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bien-nhan-" + id + ".json\"")
                .body(receipt.bytes());
    }

    /** The packet with this number, whether it is the sender's or a receiver's. */
    private PacketView find(long id) {
        return packets.find(id)
                .or(() -> deliveries.find(id).map(DeliveryView::packet))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
