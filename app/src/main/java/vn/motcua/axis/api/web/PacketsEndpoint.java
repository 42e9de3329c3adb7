package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.PacketView;
import vn.motcua.axis.exchange.Packets;
import vn.motcua.axis.exchange.SentTo;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;

/** What a system sent, and what became of it at each receiver. */
@Controller
@ForMachines
class PacketsEndpoint {

    private final Packets packets;
    private final SentTo sentTo;
    private final Messages messages;

    PacketsEndpoint(Packets packets, SentTo sentTo, Messages messages) {
        this.packets = packets;
        this.sentTo = sentTo;
        this.messages = messages;
    }

    /** The latest first. */
    @GetMapping("/axis/api/v1/packets")
    @ResponseBody
    Page sent(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        int most = Cursors.limit(limit);
        List<PacketView> found =
                packets.sentBefore(ApiCall.of(request).caller().agencies(), Cursors.place(after, Long.MAX_VALUE), most);
        return new Page(
                found.stream().map(one -> PacketLine.of(one, null)).toList(),
                found.size() < most ? "" : Long.toString(found.getLast().docId()));
    }

    @GetMapping("/axis/api/v1/packets/{packet}")
    @ResponseBody
    PacketLine one(@PathVariable String packet, HttpServletRequest request) {
        List<DeliveryView> deliveries = sentTo.of(ApiCall.of(request).caller(), packet);
        PacketView view = deliveries.stream()
                .findFirst()
                .map(DeliveryView::packet)
                .filter(found -> Long.toString(found.docId()).equals(packet))
                .orElseThrow(() -> Refused.because(AxisRefusal.DOCUMENT_UNKNOWN));
        Words words = new Words(messages, ApiLanguage.of(request));
        return PacketLine.of(
                view,
                deliveries.stream().map(one -> DeliveryLine.of(one, words)).toList());
    }

    /** A part of the list. */
    record Page(List<PacketLine> packets, String next) {}
}
