package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.exchange.AcknowledgeDelivery;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.exchange.TakePacket;
import vn.motcua.axis.httpsignature.ContentDigest;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;

/** What came to a system's agencies: what waits, its contents, and how far the system is with it. */
@Controller
@ForMachines
class DeliveriesEndpoint {

    private final Deliveries deliveries;
    private final TakePacket take;
    private final AcknowledgeDelivery acknowledge;
    private final JsonBody bodies;
    private final Messages messages;

    DeliveriesEndpoint(
            Deliveries deliveries,
            TakePacket take,
            AcknowledgeDelivery acknowledge,
            JsonBody bodies,
            Messages messages) {
        this.deliveries = deliveries;
        this.take = take;
        this.acknowledge = acknowledge;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** What is not acknowledged as done, oldest first, documents and statuses. */
    @GetMapping("/axis/api/v1/deliveries")
    @ResponseBody
    Page waiting(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request) {
        int most = Cursors.limit(limit);
        List<DeliveryView> found =
                deliveries.waitingAfter(ApiCall.of(request).caller().agencies(), Cursors.place(after, 0), most);
        Words words = new Words(messages, ApiLanguage.of(request));
        return new Page(
                found.stream().map(one -> DeliveryLine.of(one, words)).toList(),
                found.size() < most ? "" : Long.toString(found.getLast().docId()));
    }

    /** For its receiver and its sender. */
    @GetMapping("/axis/api/v1/deliveries/{delivery}")
    @ResponseBody
    DeliveryLine one(@PathVariable String delivery, HttpServletRequest request) {
        Caller caller = ApiCall.of(request).caller();
        return deliveries
                .find(number(delivery))
                .filter(one -> caller.serves(one.packet().sender()) || caller.serves(one.receiver()) && !one.held())
                .map(one -> DeliveryLine.of(one, new Words(messages, ApiLanguage.of(request))))
                .orElseThrow(() -> Refused.because(AxisRefusal.DOCUMENT_UNKNOWN));
    }

    /** The sender's bytes, unchanged. */
    @GetMapping("/axis/api/v1/deliveries/{delivery}/content")
    void content(@PathVariable String delivery, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (TakePacket.Taken taken = take.take(ApiCall.of(request).caller(), delivery)) {
            response.setContentType("application/xml");
            response.setContentLengthLong(taken.length());
            response.setHeader(
                    ContentDigest.HEADER,
                    ContentDigest.of(HexFormat.of().parseHex(taken.content().sha256())));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            taken.bytes().transferTo(response.getOutputStream());
        }
    }

    /** The technical acknowledgement; may be given any number of times. */
    @PutMapping("/axis/api/v1/deliveries/{delivery}/acknowledgement")
    void acknowledge(@PathVariable String delivery, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Acknowledgement said = bodies.read(request, Acknowledgement.class);
        DeliveryState state = DeliveryState.of(said.state())
                .filter(one -> one != DeliveryState.INITIAL)
                .orElseThrow(() -> Refused.at("state", ApiRefusal.PARAMETER_WRONG, "state"));
        acknowledge.acknowledge(ApiCall.of(request).caller(), delivery, state, said.description());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static long number(String docId) {
        if (!docId.matches("\\d{1,18}")) throw Refused.because(AxisRefusal.DOCUMENT_UNKNOWN);
        return Long.parseLong(docId);
    }

    /** A part of the list. */
    record Page(List<DeliveryLine> deliveries, String next) {}

    /** What a receiving system says. */
    record Acknowledgement(String state, String description) {

        Acknowledgement(
                @org.jspecify.annotations.Nullable String state,
                @org.jspecify.annotations.Nullable String description) {
            this.state = state == null ? "" : state;
            this.description = description == null ? "" : description;
        }
    }
}
