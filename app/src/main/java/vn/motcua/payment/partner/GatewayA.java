package vn.motcua.payment.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.receipt.ReceiptFiles;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.portal.PublicAddress;

/** Dialect A: INIT, QUERY and GET_BILL of the payment platform, message version 1.0.6. */
@Component
public class GatewayA {

    private static final String[] INIT = {
        "LoaiBanTin",
        "PhienBan",
        "MaDoiTac",
        "MaThamChieu",
        "SoTien",
        "LoaiHinhThanhToan",
        "MaKenhThanhToan",
        "MaThietBi",
        "NgonNgu",
        "MaTienTe",
        "MaNganHang",
        "ThongTinGiaoDich",
        "ThoiGianGD",
        "Ip"
    };
    private static final String[] QUERY = {"LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD"};
    private static final int LONGEST_REFERENCE = 255;

    private final PaymentPartners partners;
    private final OpenOrder open;
    private final PartnerOrders orders;
    private final Receipts receipts;
    private final ReceiptFiles files;
    private final PublicAddress address;
    private final JdbcClient jdbc;

    GatewayA(
            PaymentPartners partners,
            OpenOrder open,
            PartnerOrders orders,
            Receipts receipts,
            ReceiptFiles files,
            PublicAddress address,
            JdbcClient jdbc) {
        this.partners = partners;
        this.open = open;
        this.orders = orders;
        this.receipts = receipts;
        this.files = files;
        this.address = address;
        this.jdbc = jdbc;
    }

    /** Opens a transaction. */
    Map<String, Object> init(Said said) {
        PartnerView partner = signed(said, "INIT", INIT);
        String reference = said.get("MaThamChieu");
        if (reference.length() > LONGEST_REFERENCE) throw GatewayRefusal.FIELD_WRONG.because("MaThamChieu");
        if (!said.text("MaTienTe").equals("VND")) throw GatewayRefusal.CURRENCY_UNKNOWN.because();
        Dong total = said.dong("SoTien");
        // clients read amounts in answers as integers of 32 bits
        if (total.amount() > Integer.MAX_VALUE) throw GatewayRefusal.FIELD_WRONG.because("SoTien");
        Bill bill = Bill.of(said.object("ThongTinBienLai"), total);
        ObligationView owed = open.run(
                partner,
                new OpenOrder.Command(
                        reference,
                        bill,
                        JsonMapper.shared()
                                .createObjectNode()
                                .put("ThongTinGiaoDich", said.text("ThongTinGiaoDich"))
                                .put("ThoiGianGD", said.text("ThoiGianGD")),
                        total + "\n" + said.object("ThongTinBienLai").node()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("MaLoi", "00");
        answer.put("MoTaLoi", "");
        answer.put("UrlThanhToan", address.of(owed.href()));
        for (String name : List.of("MaDoiTac", "MaThamChieu", "ThoiGianGD", "MaXacThuc"))
            answer.put(name, said.text(name));
        return answer;
    }

    /** What became of one. */
    Map<String, Object> query(Said said) {
        PartnerView partner = signed(said, "QUERY", QUERY);
        OrderView order = order(partner, said);
        ObligationView owed = order.obligation();
        Optional<PaidOrder> paid = PaidOrder.of(jdbc, owed);
        boolean failed = owed.state().last() && paid.isEmpty();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("MaLoi", "00");
        answer.put("MoTaLoi", "");
        answer.put("LoaiBanTin", "QUERY");
        answer.put("MaDoiTac", partner.code());
        answer.put("MaThamChieu", order.reference());
        answer.put("SoTien", owed.amount().amount());
        answer.put("MaTienTe", "VND");
        answer.put("MaGiaoDich", paid.map(PaidOrder::transaction).orElse(""));
        answer.put("MaNganHang", paid.map(PaidOrder::bank).orElse(""));
        answer.put("ThoiGianGD", paid.map(PaidOrder::time).orElseGet(() -> PaidOrder.time(owed.opened())));
        answer.put("ThongTinGiaoDich", order.said("ThongTinGiaoDich"));
        answer.put("TrangThaiGD", paid.isPresent() ? "1" : failed ? "4" : "3");
        answer.put("MaXacThuc", GatewayHash.sha256(partners.ours(partner), signedResult(answer)));
        return answer;
    }

    /** What CONFIRM and the answer to QUERY sign, in this order. */
    static final String[] RESULT = {
        "LoaiBanTin",
        "MaLoi",
        "MaDoiTac",
        "MaThamChieu",
        "SoTien",
        "MaTienTe",
        "MaGiaoDich",
        "MaNganHang",
        "ThoiGianGD",
        "ThongTinGiaoDich"
    };

    private static List<String> signedResult(Map<String, Object> message) {
        return Stream.of(RESULT)
                .map(name -> Objects.requireNonNullElse(message.get(name), "").toString())
                .toList();
    }

    /**
     * The receipts of one that was paid.
     *
     * @param partner who asks
     * @param reference theirs
     * @param pdf the file; empty if there is none yet
     * @param address where it lies; empty if there is none yet
     */
    record FoundBill(PartnerView partner, String reference, byte[] pdf, String address) {}

    FoundBill bill(Said said) {
        PartnerView partner = signed(said, "GET_BILL", QUERY);
        OrderView order = order(partner, said);
        List<ReceiptView> found = receipts.of(order.obligation());
        if (found.isEmpty()) return new FoundBill(partner, order.reference(), new byte[0], "");
        ReceiptView first = found.getFirst();
        byte[] pdf = partner.bills() == BillForm.PDF ? files.pdf(found) : new byte[0];
        return new FoundBill(partner, order.reference(), pdf, address.of(first.href()));
    }

    private OrderView order(PartnerView partner, Said said) {
        return orders.find(partner, said.get("MaThamChieu"))
                .orElseThrow(() -> GatewayRefusal.TRANSACTION_UNKNOWN.because());
    }

    /** Known by its hash before anything else is looked at. */
    private PartnerView signed(Said said, String kind, String[] fields) {
        PartnerView partner = partners.signed(
                said.text("MaDoiTac", 50),
                Dialect.A,
                said.text("MaXacThuc"),
                secret -> GatewayHash.sha256(secret, said.values(fields)));
        if (!said.text("LoaiBanTin").equals(kind)) throw GatewayRefusal.FIELD_WRONG.because("LoaiBanTin");
        return partner;
    }
}
