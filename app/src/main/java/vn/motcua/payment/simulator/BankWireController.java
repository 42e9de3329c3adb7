package vn.motcua.payment.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.access.ForMachines;
import vn.motcua.payment.bank.BankAccess;
import vn.motcua.payment.bank.WireSignature;
import vn.motcua.portal.PublicAddress;
import vn.motcua.portal.spi.MachineDoor;

/** The bank's end of the wire. */
@Controller
@ForMachines
@ConditionalOnExpression(BankAccess.SIMULATED)
class BankWireController {

    private static final int MOST = 64 << 10;
    private static final int HUGE = 10 << 20;
    private static final Duration SLOW = Duration.ofSeconds(12);
    private static final String WIRE = "/payment/bank/wire";

    private final BankBook book;
    private final BankActs acts;
    private final BankAccess access;
    private final PublicAddress ours;
    private final Clock clock;

    BankWireController(BankBook book, BankActs acts, BankAccess access, PublicAddress ours, Clock clock) {
        this.book = book;
        this.acts = acts;
        this.access = access;
        this.ours = ours;
        this.clock = clock;
    }

    @Component("paymentSimulatorDoor")
    @ConditionalOnExpression(BankAccess.SIMULATED)
    static class Door implements MachineDoor {
        @Override
        public String prefix() {
            return WIRE + "/";
        }

        @Override
        public boolean admit(HttpServletRequest request, HttpServletResponse response) {
            return true; // the signature is over the body
        }
    }

    @PostMapping(WIRE + "/orders")
    ResponseEntity<byte[]> open(HttpServletRequest request) throws IOException {
        return answer(request, said -> {
            BankBook.BankOrder order = book.open(
                    text(said, "reference"),
                    said.path("amount").asLong(),
                    text(said, "text"),
                    text(said, "notify"),
                    text(said, "back"),
                    Instant.parse(text(said, "expires")));
            if (book.mood() == BankMood.EARLY && book.payments(order).isEmpty()) acts.act(order, BankFault.PAY);
            return Map.of("url", ours.of("/payment/bank/" + order.id()));
        });
    }

    @PostMapping(WIRE + "/orders/query")
    ResponseEntity<byte[]> query(HttpServletRequest request) throws IOException {
        return answer(request, said -> {
            Optional<BankBook.BankOrder> order = book.find(text(said, "reference"));
            boolean failed = order.map(BankBook.BankOrder::failed).orElse(false);
            return Map.of(
                    "known",
                    order.isPresent(),
                    "payments",
                    order.map(book::payments).orElse(List.of()),
                    "failed",
                    failed,
                    "why",
                    failed ? "Không đủ số dư" : "");
        });
    }

    @PostMapping(WIRE + "/refunds")
    ResponseEntity<byte[]> refund(HttpServletRequest request) throws IOException {
        return answer(request, said -> {
            String reference = text(said, "reference");
            boolean done = book.giveBack(
                    reference, text(said, "transaction"), said.path("amount").asLong());
            return Map.of(
                    "state",
                    done ? "DONE" : "REFUSED",
                    "transaction",
                    done ? "FR" + reference : "",
                    "why",
                    done ? "" : "Không tìm thấy giao dịch");
        });
    }

    @PostMapping(WIRE + "/statement")
    ResponseEntity<byte[]> statement(HttpServletRequest request) throws IOException {
        return answer(request, said -> {
            List<BankBook.Payment> some = book.day(LocalDate.parse(text(said, "day")), text(said, "after"));
            return Map.of(
                    "payments",
                    some,
                    "next",
                    some.size() < BankBook.page() ? "" : some.getLast().transaction());
        });
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Function<JsonNode, Map<String, ?>> what)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST);
        if (!WireSignature.holds(
                access.key(),
                request.getHeader(WireSignature.TIME),
                request.getHeader(WireSignature.SIGN),
                body,
                clock.instant())) return ResponseEntity.status(401).build();
        BankMood mood = book.mood();
        if (mood == BankMood.DOWN) return ResponseEntity.status(500).build();
        byte[] said = JsonMapper.shared()
                .writeValueAsBytes(what.apply(JsonMapper.shared().readTree(body)));
        if (mood == BankMood.SLOW) pause();
        if (mood == BankMood.HUGE) said = Arrays.copyOf(said, HUGE);
        return ResponseEntity.ok().header("Content-Type", "application/json").body(said);
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
