package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.exchange.AcknowledgeDelivery;
import vn.motcua.axis.exchange.TakePacket;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** Taking packets, and saying what became of them. */
@Controller
@ForMachines
class ReceivingController {

    private final TakePacket take;
    private final AcknowledgeDelivery acknowledge;
    private final Envelopes envelopes;

    ReceivingController(TakePacket take, AcknowledgeDelivery acknowledge, Envelopes envelopes) {
        this.take = take;
        this.acknowledge = acknowledge;
        this.envelopes = envelopes;
    }

    @PostMapping("/axis/exchange/getEdoc")
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        try (TakePacket.Taken taken = take.take(call.caller(), call.docId())) {
            response.setContentType("application/json;charset=UTF-8");
            byte[] begin = envelopes.begun();
            byte[] end = envelopes.ended();
            response.setContentLengthLong(begin.length + (taken.length() + 2) / 3 * 4 + end.length);
            OutputStream out = response.getOutputStream();
            out.write(begin);
            OutputStream encoded = Base64.getEncoder().wrap(new Kept(out));
            taken.bytes().transferTo(encoded);
            encoded.close();
            out.write(end);
        }
    }

    @GetMapping("/axis/exchange/downloadEdoc")
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        try (TakePacket.Taken taken = take.take(call.caller(), call.docId())) {
            response.setContentType("application/octet-stream");
            response.setContentLengthLong(taken.length());
            taken.bytes().transferTo(response.getOutputStream());
        }
    }

    @PostMapping("/axis/exchange/updateStatus")
    void update(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        DeliveryState state = DeliveryState.of(call.arguments().get("status"))
                .orElseThrow(() -> Refused.at("status", AxisRefusal.ARGUMENT_WRONG, "status"));
        acknowledge.acknowledge(
                call.caller(),
                call.docId(),
                state,
                call.arguments().find("description").orElse(""));
        envelopes.done(response, Map.of());
    }

    @ExceptionHandler
    void refused(Exception why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        envelopes.refuse(why, request, response);
    }

    /** Passes on, and is not closed with what writes into it. */
    private static final class Kept extends java.io.FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {}
    }
}
