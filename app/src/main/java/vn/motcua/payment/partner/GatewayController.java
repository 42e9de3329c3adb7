package vn.motcua.payment.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.portal.spi.MachineDoor;

/**
 * Where partners' software calls, dialect A at three addresses or at one that looks at {@code LoaiBanTin}, plain or in the wrapper that one client reads through;
 * KeyPay at three of its own. Every answer has the status 200, as these clients expect, except to who sends too much.
 */
@Controller
@ForMachines
class GatewayController {

    private static final Logger log = LoggerFactory.getLogger(GatewayController.class);
    private static final int MOST = 256 << 10;
    private static final String PAY = "/payment/";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxDocumentLength(MOST)
                            .build())
                    .build())
            .build();

    private final GatewayA gateway;
    private final KeyPay keyPay;
    private final Messages messages;

    GatewayController(GatewayA gateway, KeyPay keyPay, Messages messages) {
        this.gateway = gateway;
        this.keyPay = keyPay;
        this.messages = messages;
    }

    @Component("paymentGatewayDoor")
    static class Door implements MachineDoor {
        private static final List<String> DOORS = List.of(
                PAY + "init",
                PAY + "query",
                PAY + "bill",
                PAY + "gateway",
                PAY + "wrapped",
                PAY + "keypay/create",
                PAY + "keypay/detail",
                PAY + "keypay/refund");

        @Override
        public String prefix() {
            return PAY + "gateway";
        }

        @Override
        public boolean before(String path) {
            return DOORS.contains(path);
        }

        @Override
        public boolean admit(HttpServletRequest request, HttpServletResponse response) {
            return true; // the signature is in the body: nothing is done for anybody before it was looked at
        }
    }

    @PostMapping(PAY + "init")
    ResponseEntity<byte[]> init(HttpServletRequest request) throws IOException {
        return answer(request, gateway::init);
    }

    @PostMapping(PAY + "query")
    ResponseEntity<byte[]> query(HttpServletRequest request) throws IOException {
        return answer(request, gateway::query);
    }

    @PostMapping(PAY + "bill")
    ResponseEntity<byte[]> bill(HttpServletRequest request) throws IOException {
        return bill(read(request));
    }

    @PostMapping(PAY + "gateway")
    ResponseEntity<byte[]> any(HttpServletRequest request) throws IOException {
        byte[] body = read(request);
        return switch (kind(body)) {
            case "QUERY" -> answer(body, gateway::query);
            case "GET_BILL" -> bill(body);
            default -> answer(body, gateway::init);
        };
    }

    /** The same in the wrapper: the answer as a text within. */
    @PostMapping(PAY + "wrapped")
    ResponseEntity<byte[]> wrapped(HttpServletRequest request) throws IOException {
        ResponseEntity<byte[]> plain = any(request);
        String type = String.valueOf(plain.getHeaders().getContentType());
        byte[] body = Objects.requireNonNullElse(plain.getBody(), new byte[0]);
        if (!type.startsWith("application/json")) return plain;
        return json(Map.of("error_code", "0", "message", new String(body, StandardCharsets.UTF_8)));
    }

    @PostMapping(PAY + "keypay/create")
    ResponseEntity<byte[]> create(HttpServletRequest request) throws IOException {
        return keyPay(request, keyPay::create);
    }

    @PostMapping(PAY + "keypay/detail")
    ResponseEntity<byte[]> detail(HttpServletRequest request) throws IOException {
        return keyPay(request, keyPay::detail);
    }

    @PostMapping(PAY + "keypay/refund")
    ResponseEntity<byte[]> refund(HttpServletRequest request) throws IOException {
        return keyPay(request, keyPay::refund);
    }

    private ResponseEntity<byte[]> bill(byte[] body) {
        try {
            GatewayA.FoundBill bill = Actors.as(Actor.MACHINES, () -> gateway.bill(said(body)));
            if (bill.partner().bills() == BillForm.PDF)
                return ResponseEntity.ok()
                        .header("Content-Type", "application/pdf")
                        .body(bill.pdf());
            if (bill.address().isEmpty()) throw GatewayRefusal.NOT_PAID.because();
            return json(Map.of(
                    "MaLoi", "00", "MoTaLoi", "", "MaThamChieu", bill.reference(), "UrlBienLai", bill.address()));
        } catch (RuntimeException e) {
            return json(refusal(e, "MaLoi", "MoTaLoi"));
        }
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Function<Said, Map<String, Object>> what)
            throws IOException {
        return answer(read(request), what);
    }

    private ResponseEntity<byte[]> answer(byte[] body, Function<Said, Map<String, Object>> what) {
        try {
            return json(Actors.as(Actor.MACHINES, () -> what.apply(said(body))));
        } catch (RuntimeException e) {
            return json(refusal(e, "MaLoi", "MoTaLoi"));
        }
    }

    private ResponseEntity<byte[]> keyPay(HttpServletRequest request, Function<Said, Map<String, Object>> what)
            throws IOException {
        byte[] body = read(request);
        try {
            return json(Actors.as(Actor.MACHINES, () -> what.apply(said(body))));
        } catch (RuntimeException e) {
            return json(refusal(e, "error", "msg"));
        }
    }

    /** What is no refusal is a fault: logged, and told as one. */
    private Map<String, Object> refusal(RuntimeException e, String code, String text) {
        Refused refused = switch (e) {
            case Refused no -> no;
            case JacksonException _ -> GatewayRefusal.BODY_NOT_UNDERSTOOD.because();
            default -> {
                log.error("fault at the payment gateway", e);
                yield GatewayRefusal.GATEWAY_FAULT.because();
            }
        };
        String wire = refused.refusal() instanceof GatewayRefusal own ? own.wire() : "99";
        return Map.of(code, wire, text, messages.text(Language.VI, refused));
    }

    private static Said said(byte[] body) {
        if (body.length > MOST) throw GatewayRefusal.BODY_TOO_LARGE.because();
        return new Said(JSON.readTree(body));
    }

    private static String kind(byte[] body) {
        try {
            return JSON.readTree(body).path("LoaiBanTin").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(MOST + 1);
    }

    private static ResponseEntity<byte[]> json(Map<String, ?> what) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/json;charset=UTF-8")
                .body(JsonMapper.shared().writeValueAsBytes(what));
    }
}
