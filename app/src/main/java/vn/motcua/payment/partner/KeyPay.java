package vn.motcua.payment.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.refund.AskRefund;
import vn.motcua.portal.PublicAddress;

/** The older dialect: create, detail, refund. */
@Component
public class KeyPay {

    private static final String[] CREATE = {
        "addition_fee", "client_id", "command", "trans_amount", "transaction_id", "version"
    };
    private static final String[] DETAIL = {"client_id", "command", "transaction_id"};
    private static final String[] REFUND = {"amount", "client_id", "command", "reason", "transaction_id"};
    private static final int LONGEST_REFERENCE = 20;

    private final PaymentPartners partners;
    private final OpenOrder open;
    private final PartnerOrders orders;
    private final AskRefund ask;
    private final PublicAddress address;
    private final JdbcClient jdbc;

    KeyPay(
            PaymentPartners partners,
            OpenOrder open,
            PartnerOrders orders,
            AskRefund ask,
            PublicAddress address,
            JdbcClient jdbc) {
        this.partners = partners;
        this.open = open;
        this.orders = orders;
        this.ask = ask;
        this.address = address;
        this.jdbc = jdbc;
    }

    Map<String, Object> create(Said said) {
        PartnerView partner = signed(said, CREATE);
        String reference = said.get("transaction_id");
        if (reference.length() > LONGEST_REFERENCE) throw GatewayRefusal.FIELD_WRONG.because("transaction_id");
        if (!said.text("currency_code").equals("VND")) throw GatewayRefusal.CURRENCY_UNKNOWN.because();
        Dong fees = said.dong("trans_amount");
        Dong postage = said.text("addition_fee").isEmpty() ? Dong.ZERO : said.dong("addition_fee");
        Bill bill = withPostage(Bill.of(said.object("bill_info"), fees), postage);
        ObjectNode kept = ((ObjectNode) said.node()).deepCopy();
        kept.remove("check_sum");
        ObligationView owed = open.run(partner, new OpenOrder.Command(reference, bill, kept, kept.toString()));
        return Map.of("error", "0", "msg", "success", "payment_url", address.of(owed.href()));
    }

    private static Bill withPostage(Bill bill, Dong postage) {
        if (postage.isZero()) return bill;
        List<Line> lines = new ArrayList<>(bill.lines());
        lines.add(Line.of(LineKind.CHARGE, "Cước bưu chính", postage));
        return new Bill(bill.dossier(), bill.title(), bill.payer(), lines);
    }

    Map<String, Object> detail(Said said) {
        PartnerView partner = signed(said, DETAIL);
        OrderView order = order(partner, said);
        return Map.of(
                "error",
                "0",
                "msg",
                "success",
                "transaction_id",
                order.reference(),
                "transaction_code",
                PaidOrder.of(jdbc, order.obligation())
                        .map(PaidOrder::transaction)
                        .orElse(""),
                "trans_amount",
                order.said("trans_amount"),
                "status",
                PaidOrder.of(jdbc, order.obligation()).isPresent() ? 0 : 1);
    }

    /** Asks for the whole amount back; the treasurer decides. */
    Map<String, Object> refund(Said said) {
        PartnerView partner = signed(said, REFUND);
        OrderView order = order(partner, said);
        if (!said.dong("amount").equals(order.obligation().amount()))
            throw GatewayRefusal.SUMS_DIFFER.because("amount");
        if (PaidOrder.of(jdbc, order.obligation()).isEmpty()) throw GatewayRefusal.NOT_PAID.because();
        String reference = ask.run(order.obligation().id(), said.get("reason"));
        return Map.of(
                "error",
                "0",
                "msg",
                "success",
                "transaction_refund_code",
                reference,
                "amount_refund",
                said.text("amount"));
    }

    /** What a partner is told, signed with our key over what it sent itself. */
    String callback(PartnerView partner, OrderView order, boolean paid) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        if (order.said() instanceof ObjectNode said) body.setAll(said.deepCopy());
        Said read = new Said(order.said());
        body.put(
                "transaction_code",
                PaidOrder.of(jdbc, order.obligation())
                        .map(PaidOrder::transaction)
                        .orElse(""));
        body.put("payment_fee", "0");
        body.put("status", paid ? 0 : 1);
        body.put("check_sum", GatewayHash.hmac(partners.ours(partner), read.values(CREATE)));
        return body.toString();
    }

    private OrderView order(PartnerView partner, Said said) {
        return orders.find(partner, said.get("transaction_id"))
                .orElseThrow(() -> GatewayRefusal.TRANSACTION_UNKNOWN.because());
    }

    private PartnerView signed(Said said, String[] fields) {
        return partners.signed(
                said.text("client_id", 50),
                Dialect.KEYPAY,
                said.text("check_sum"),
                key -> GatewayHash.hmac(key, said.values(fields)));
    }
}
