package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.api.ApiRefusal;
import vn.motcua.axis.api.Requests;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.axis.exchange.SendPacket;
import vn.motcua.axis.exchange.Sent;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;

/** Takes packets in, as a stream. */
@Controller
@ForMachines
class SendEndpoint {

    private static final String REQUEST_KEY = "[\\x21-\\x7E]{1,100}";

    private final SendPacket send;
    private final Requests requests;
    private final JsonMapper json;

    SendEndpoint(SendPacket send, Requests requests, JsonMapper json) {
        this.send = send;
        this.requests = requests;
        this.json = json;
    }

    @PostMapping("/axis/api/v1/packets")
    void send(
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestParam String from,
            @RequestParam(defaultValue = "edoc") String type,
            @RequestParam(defaultValue = "") List<String> to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!key.matches(REQUEST_KEY)) throw Refused.because(ApiRefusal.REQUEST_KEY_WRONG);
        MessageKind kind =
                MessageKind.of(type).orElseThrow(() -> Refused.at("type", ApiRefusal.PARAMETER_WRONG, "type"));
        ApiCall call = ApiCall.of(request);
        switch (requests.begin(call.system(), key, hash(request, call))) {
            case Requests.Found.Answered(String answer) -> {
                response.setHeader("Idempotency-Replayed", "true");
                write(answer, response);
            }
            case Requests.Found.Mine(Requests.Running running) ->
                write(run(running, call, request, from, kind, to), response);
        }
    }

    private String run(
            Requests.Running running,
            ApiCall call,
            HttpServletRequest request,
            String from,
            MessageKind kind,
            List<String> to)
            throws IOException {
        boolean done = false;
        try {
            CheckedBody checked =
                    new CheckedBody(request.getInputStream(), call.digest(), () -> requests.renew(running));
            Sent sent = send.send(call.caller(), new SendPacket.Command(from, kind, to, sealed(request), checked));
            String answer = json.writeValueAsString(new Accepted(
                    Long.toString(sent.docId()),
                    HexFormat.of().formatHex(call.digest()),
                    sent.acceptedAt(),
                    sent.repeated()));
            requests.answered(running, answer);
            done = true;
            return answer;
        } finally {
            if (!done) requests.forget(running);
        }
    }

    /** A packet that is said to be sealed and is not was sent by mistake: it is refused before anything is kept. */
    private static boolean sealed(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith(SealedContent.PACKET_TYPE);
    }

    /** What makes two requests the same: the same words and the same bytes. */
    private static byte[] hash(HttpServletRequest request, ApiCall call) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
            return digest.digest(call.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(String answer, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer: accepted means stored and delivered, for good. */
    record Accepted(String packet, String sha256, Instant receivedAt, boolean sentBefore) {}
}
