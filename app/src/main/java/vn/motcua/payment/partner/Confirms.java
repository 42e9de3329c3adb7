package vn.motcua.payment.partner;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.portal.PublicAddress;

/**
 * Writes down what a partner is to be told, in the transaction in which it happens: once when something is paid, once when it will not be. The values are
 * fixed here and stay; they are signed when they are sent.
 */
@Component
class Confirms {

    private final PartnerOrders orders;
    private final PaymentPartners partners;
    private final KeyPay keyPay;
    private final Receipts receipts;
    private final PublicAddress address;
    private final JdbcClient jdbc;
    private final Clock clock;

    Confirms(
            PartnerOrders orders,
            PaymentPartners partners,
            KeyPay keyPay,
            Receipts receipts,
            PublicAddress address,
            JdbcClient jdbc,
            Clock clock) {
        this.orders = orders;
        this.partners = partners;
        this.keyPay = keyPay;
        this.receipts = receipts;
        this.address = address;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @org.springframework.context.event.EventListener
    void paid(PaymentEvent.ObligationPaid event) {
        if (ordered(event)) orders.of(event.obligation()).ifPresent(order -> write(order, true));
    }

    @org.springframework.context.event.EventListener
    void unpaid(PaymentEvent.ObligationUnpaid event) {
        if (ordered(event)) orders.of(event.obligation()).ifPresent(order -> write(order, false));
    }

    /** What no partner opened is not looked for. */
    private static boolean ordered(PaymentEvent event) {
        return event.subject().startsWith(OpenOrder.SUBJECT);
    }

    private void write(OrderView order, boolean paid) {
        PartnerView partner = partners.find(order.partner()).orElseThrow();
        if (partner.confirmUrl().isEmpty()) return;
        jdbc.sql("""
                        insert into payment.confirm (partner, obligation, paid, body, made_at, next_at) values (:partner, :obligation, :paid, :body, :now, :now)
                        on conflict (obligation, paid) do nothing""")
                .param("partner", partner.id())
                .param("obligation", order.obligation().row())
                .param("paid", paid)
                .param("body", body(partner, order, paid))
                .param("now", PaymentRows.utc(clock.instant()))
                .update();
    }

    private String body(PartnerView partner, OrderView order, boolean paid) {
        if (partner.dialect() == Dialect.KEYPAY) return keyPay.callback(partner, order, paid);
        return JsonMapper.shared()
                .writeValueAsString(
                        partner.results() == ResultForm.COURT ? court(order, paid) : confirm(partner, order, paid));
    }

    private Map<String, Object> confirm(PartnerView partner, OrderView order, boolean paid) {
        Optional<PaidOrder> money = PaidOrder.of(jdbc, order.obligation());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("LoaiBanTin", "CONFIRM");
        body.put("MaLoi", paid ? "00" : "99");
        body.put("MaDoiTac", partner.code());
        body.put("MaThamChieu", order.reference());
        body.put("SoTien", order.obligation().amount().amount());
        body.put("MaTienTe", "VND");
        body.put("MaGiaoDich", money.map(PaidOrder::transaction).orElse(""));
        body.put("MaNganHang", money.map(PaidOrder::bank).orElse(""));
        body.put("ThoiGianGD", money.map(PaidOrder::time).orElseGet(() -> PaidOrder.time(clock.instant())));
        body.put("ThongTinGiaoDich", order.said("ThongTinGiaoDich"));
        body.put("MaHoSo", order.dossier());
        return body;
    }

    private Map<String, Object> court(OrderView order, boolean paid) {
        ObligationView owed = order.obligation();
        Optional<ReceiptView> receipt = receipts.of(owed).stream().findFirst();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("MATRACUUTT", order.said("MATRACUUTT"));
        body.put("MA_THONGBAO", order.dossier());
        body.put("HOTENNGUOINOPTIEN", owed.payer().name());
        body.put("SOCMNDNGUOINOP", owed.payer().paper());
        body.put("DIACHINGUOINOPTIEN", owed.payer().place());
        body.put("TINHNGUOINOPTIEN", "");
        body.put("HUYENNGUOINOPTIEN", "");
        body.put("XANGUOINOPTIEN", "");
        body.put("URLBIENLAI", receipt.map(one -> address.of(one.href())).orElse(""));
        body.put("SOTIEN", owed.amount().toString());
        body.put("TRANGTHAITHANHTOAN", paid ? "1" : "0");
        body.put("SOBIENLAI", receipt.map(ReceiptView::numberText).orElse(""));
        body.put(
                "NGAYBIENLAI",
                receipt.map(one -> PaidOrder.time(one.issued()).substring(0, 8)).orElse(""));
        body.put("DONVITHUTIEN", receipt.map(one -> one.facts().agency()).orElse(""));
        return body;
    }
}
