package vn.motcua.payment.partner;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.bank.WireLine;
import vn.motcua.payment.spi.ProviderAway;

/** Asks an agency's system what there is to pay for a dossier, and opens it for a payer who began here and not there. */
@Component
public class LookUpBill {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST = 100;

    private final PaymentPartners partners;
    private final OpenOrder open;
    private final JdbcClient jdbc;
    private final WireLine line = new WireLine(PATIENCE);

    LookUpBill(PaymentPartners partners, OpenOrder open, JdbcClient jdbc) {
        this.partners = partners;
        this.open = open;
        this.jdbc = jdbc;
    }

    /** The partners that can be asked: code and name. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        jdbc.sql(
                        "select code, name from payment.partner where lookup_url <> '' and closed_at is null and dialect = 'A' order by name limit 500")
                .query((row, number) -> asked.put(row.getString(1), row.getString(2)))
                .list();
        return asked;
    }

    /** Does it, and gives what is owed. Refused if there is nothing to pay, the agency knows no such dossier, or cannot be reached. */
    public ObligationView run(String partnerCode, String dossier) {
        if (!asked().containsKey(partnerCode)) throw GatewayRefusal.PARTNER_UNKNOWN.at("agency");
        if (dossier.isBlank() || dossier.length() > LONGEST) throw GatewayRefusal.TRANSACTION_UNKNOWN.at("code");
        PartnerView partner = partners.find(partnerCode).orElseThrow();
        Said answer = ask(partner, dossier.strip());
        switch (answer.text("error_code")) {
            case "1" -> {
                // something to pay
            }
            case "0" -> throw PaymentRefusal.NOTHING_OWED.at("code");
            default -> throw GatewayRefusal.TRANSACTION_UNKNOWN.at("code");
        }
        Said bill = answer.object("message");
        Dong total = Dong.sum(
                bill.list("DSKhoanNop").stream().map(one -> one.dong("SoTien")).toList());
        ObjectNode said = JsonMapper.shared()
                .createObjectNode()
                .put("MATRACUUTT", bill.text("MaTraCuuTT", 255))
                .put("ThongTinGiaoDich", bill.text("NoiDungThanhToan", 255));
        return Actors.as(
                Actor.MACHINES,
                () -> open.run(
                        partner,
                        new OpenOrder.Command(
                                "", Bill.of(bill, total), said, bill.node().toString())));
    }

    private Said ask(PartnerView partner, String dossier) {
        try {
            WireLine.Answer answer = line.post(
                    partner.lookupUrl(), JsonMapper.shared().writeValueAsBytes(Map.of("MaHoSo", dossier)), Map.of());
            if (answer.status() == 200) return new Said(JsonMapper.shared().readTree(answer.body()));
        } catch (ProviderAway | JacksonException | Refused e) {
            // told below
        }
        throw GatewayRefusal.AGENCY_AWAY.because();
    }
}
