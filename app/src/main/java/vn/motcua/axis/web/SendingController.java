package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.axis.exchange.SendPacket;
import vn.motcua.axis.exchange.Sent;
import vn.motcua.kernel.access.ForMachines;

/** {@code sendEdoc}: the raw bytes of a packet. */
@Controller
@ForMachines
class SendingController {

    private final SendPacket send;
    private final Narrowing narrowing;
    private final Envelopes envelopes;

    SendingController(SendPacket send, Narrowing narrowing, Envelopes envelopes) {
        this.send = send;
        this.narrowing = narrowing;
        this.envelopes = envelopes;
    }

    @PostMapping("/axis/exchange/sendEdoc")
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = Call.of(request);
        FileHash hash = FileHash.of(call.arguments().get("hash-file"));
        List<String> to = call.arguments().find("to").map(narrowing::read).orElse(List.of());
        Sent sent = send.send(
                call.caller(),
                new SendPacket.Command(
                        call.arguments().get("from"), call.kind(), to, new FileBody(request.getInputStream(), hash)));
        envelopes.done(response, Map.of("DocId", Long.toString(sent.docId())));
    }

    @ExceptionHandler
    void refused(Exception why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        envelopes.refuse(why, request, response);
    }
}
