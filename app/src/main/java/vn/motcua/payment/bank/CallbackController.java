package vn.motcua.payment.bank;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.kernel.database.GroupWriter;
import vn.motcua.kernel.database.GroupWriters;
import vn.motcua.payment.Dong;
import vn.motcua.payment.life.BankResult;
import vn.motcua.payment.life.TakeResult;
import vn.motcua.payment.life.TakeResults;
import vn.motcua.payment.spi.ProviderAway;
import vn.motcua.portal.spi.MachineDoor;

/** Where the bank calls back. It is answered when what it said is committed, together with what others say meanwhile. Nothing is done for anybody whose signature does not hold. */
@Controller
@ForMachines
class CallbackController {

    private static final int MOST = 16 << 10;
    private static final int ROOM = 2_000;
    private static final int TOGETHER = 64;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxDocumentLength(MOST)
                            .build())
                    .build())
            .build();

    private final BankAccess access;
    private final GroupWriter<BankResult, TakeResult.Taken> take;
    private final Clock clock;

    CallbackController(BankAccess access, TakeResults take, GroupWriters writers, Clock clock) {
        this.access = access;
        this.take = writers.open(
                "payment-callback", ROOM, TOGETHER, TOGETHER, one -> 1, KernelRefusal.UNAVAILABLE, take::run);
        this.clock = clock;
    }

    @Component("paymentCallbackDoor")
    static class Door implements MachineDoor {
        @Override
        public String prefix() {
            return "/payment/callback/";
        }

        @Override
        public boolean admit(HttpServletRequest request, HttpServletResponse response) {
            return true; // the signature is over the body: the controller looks at it before anything else
        }
    }

    @PostMapping("/payment/callback/bank")
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST) return answer(413, "TOO_LARGE");
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) return answer(413, "TOO_LARGE");
        if (!WireSignature.holds(
                access.key(),
                request.getHeader(WireSignature.TIME),
                request.getHeader(WireSignature.SIGN),
                body,
                clock.instant())) return answer(401, "NOT_SIGNED");
        try {
            TakeResult.Taken taken = take.write(read(body));
            int status = switch (taken) {
                case UNKNOWN -> 404;
                case DIFFERS -> 409;
                case SETTLED, SURPLUS, KNOWN, FAILED -> 200;
            };
            return answer(status, taken.name());
        } catch (JacksonException | ProviderAway e) {
            return answer(400, "NOT_UNDERSTOOD");
        } catch (Refused busy) {
            return answer(503, "BUSY");
        }
    }

    private BankResult read(byte[] body) {
        JsonNode said = JSON.readTree(body);
        String reference = said.path("reference").asString("");
        return switch (said.path("status").asString("")) {
            case "PAID" -> BankWords.paid(WireBank.CODE, reference, said);
            case "FAILED" ->
                new BankResult(
                        WireBank.CODE,
                        reference,
                        false,
                        "",
                        Dong.ZERO,
                        "",
                        clock.instant(),
                        said.path("why").asString(""));
            default -> throw new ProviderAway("neither paid nor failed");
        };
    }

    private static ResponseEntity<String> answer(int status, String taken) {
        return ResponseEntity.status(status)
                .header("Content-Type", "application/json")
                .body("{\"taken\":\"" + taken + "\"}");
    }
}
