package vn.motcua.payment.bank;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.payment.Dong;
import vn.motcua.payment.life.BankResult;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.payment.spi.ProviderAway;
import vn.motcua.portal.PublicAddress;

/** The bank at the other end of the wire. */
@Component
@org.springframework.core.annotation.Order(0)
@ConditionalOnExpression(BankAccess.ANY)
class WireBank implements PaymentProvider {

    static final String CODE = "bank";

    private final BankAccess access;
    private final PublicAddress ours;
    private final Clock clock;
    private final WireLine line;
    private final Beneficiary beneficiary;

    WireBank(
            BankAccess access,
            PublicAddress ours,
            Clock clock,
            @Value("${motcua.payment.bank.patience:8s}") Duration patience,
            @Value("${motcua.payment.bank.beneficiary:970436|Ngân hàng mô phỏng|0011009988776|KHO BAC NHA NUOC}")
                    String beneficiary) {
        this.access = access;
        this.ours = ours;
        this.clock = clock;
        this.line = new WireLine(patience);
        String[] parts = beneficiary.split("\\|");
        if (parts.length != 4)
            throw new IllegalArgumentException("motcua.payment.bank.beneficiary: bin|bank|account|holder");
        this.beneficiary = new Beneficiary(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String name() {
        return beneficiary.bank();
    }

    @Override
    public Beneficiary beneficiary() {
        return beneficiary;
    }

    @Override
    public String open(Order order) {
        ObjectNode said = ask(
                "/orders",
                Map.of(
                        "reference", order.reference(),
                        "amount", order.amount().amount(),
                        "text", order.text(),
                        "notify", ours.of("/payment/callback/" + CODE),
                        "back", ours.of(order.back()),
                        "expires", order.expires().toString()));
        String url = text(said, "url");
        if (!url.startsWith("https://") && !url.startsWith("http://")) throw new ProviderAway("no address to pay at");
        return url;
    }

    @Override
    public List<BankResult> query(String reference) {
        ObjectNode said = ask("/orders/query", Map.of("reference", reference));
        List<BankResult> results = new ArrayList<>();
        for (JsonNode one : said.path("payments")) results.add(payment(reference, one));
        if (results.isEmpty() && said.path("failed").asBoolean(false))
            results.add(new BankResult(CODE, reference, false, "", Dong.ZERO, "", clock.instant(), text(said, "why")));
        return results;
    }

    @Override
    public ReturnState refund(Return back) {
        ObjectNode said = ask(
                "/refunds",
                Map.of(
                        "reference", back.reference(),
                        "transaction", back.transaction(),
                        "amount", back.amount().amount()));
        ReturnOutcome outcome = switch (text(said, "state")) {
            case "DONE" -> ReturnOutcome.DONE;
            case "REFUSED" -> ReturnOutcome.REFUSED;
            case "WORKING" -> ReturnOutcome.WORKING;
            default -> throw new ProviderAway("an answer without a result");
        };
        return new ReturnState(outcome, text(said, "transaction"), text(said, "why"));
    }

    @Override
    public Statement statement(LocalDate day) {
        return new StatementPages(clock, after -> ask("/statement", Map.of("day", day.toString(), "after", after)))
                .read();
    }

    private static BankResult payment(String reference, JsonNode one) {
        return BankWords.paid(CODE, reference, one);
    }

    private ObjectNode ask(String path, Map<String, ?> what) {
        WireLine.Answer answer = line.post(
                access.address() + path, access.key(), JsonMapper.shared().writeValueAsBytes(what), clock.instant());
        if (answer.status() != 200) throw new ProviderAway("status " + answer.status());
        try {
            if (JsonMapper.shared().readTree(answer.body()) instanceof ObjectNode object) return object;
        } catch (JacksonException e) {
            throw new ProviderAway("no JSON");
        }
        throw new ProviderAway("no JSON object");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
