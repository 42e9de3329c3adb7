package vn.motcua.conformance.payment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client of the platform, dialect A and KeyPay: signs by itself, and judges signatures by itself. */
final class Client {

    static final List<String> INIT = List.of(
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
            "Ip");
    static final List<String> QUERY = List.of("LoaiBanTin", "PhienBan", "MaDoiTac", "MaThamChieu", "ThoiGianGD");
    static final List<String> CONFIRM = List.of(
            "LoaiBanTin",
            "MaLoi",
            "MaDoiTac",
            "MaThamChieu",
            "SoTien",
            "MaTienTe",
            "MaGiaoDich",
            "MaNganHang",
            "ThoiGianGD",
            "ThongTinGiaoDich");
    static final List<String> KEYPAY =
            List.of("addition_fee", "client_id", "command", "trans_amount", "transaction_id", "version");

    private final int port;
    final String code;
    final String secret;
    private final HttpClient http = HttpClient.newHttpClient();

    Client(int port, String code, String secret) {
        this.port = port;
        this.code = code;
        this.secret = secret;
    }

    record Reply(int status, String type, byte[] body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    Reply post(String path, String body) throws Exception {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    /** An INIT with a bill of a phí and a lệ phí, not signed yet. */
    ObjectNode init(String reference, long charge, long fee) {
        ObjectNode init = JsonMapper.shared().createObjectNode();
        init.put("LoaiBanTin", "INIT")
                .put("PhienBan", "1.0.6")
                .put("MaDoiTac", code)
                .put("MaThamChieu", reference);
        init.put("SoTien", Long.toString(charge + fee))
                .put("LoaiHinhThanhToan", "PAY")
                .put("MaKenhThanhToan", "1");
        init.put("MaThietBi", "1")
                .put("NgonNgu", "vi-VN")
                .put("MaTienTe", "VND")
                .put("MaNganHang", "PAYMENT");
        init.put("ThongTinGiaoDich", "Nộp phí hồ sơ " + reference)
                .put("ThoiGianGD", "20261126020505")
                .put("Ip", "127.0.0.1");
        init.set("ThongTinBienLai", bill(reference, charge, fee));
        return init;
    }

    static ObjectNode bill(String dossier, long charge, long fee) {
        ObjectNode bill = JsonMapper.shared().createObjectNode();
        bill.put("MaDichVu", "2")
                .put("MaDVC", "1.001193.01")
                .put("TenDVC", "Dịch vụ thử")
                .put("MaTTHC", "1.001193");
        bill.put("TenTTHC", "Thủ tục thử").put("MaDonVi", "000.00.00.H26").put("TenDonVi", "UBND thành phố Hà Nội");
        bill.put("MaHoSo", "HS" + dossier)
                .put("TKThuHuong", "0011001234567")
                .put("MaNHThuHuong", "VCB")
                .put("TenTKThuHuong", "KBNN");
        bill.put("NoiDungThanhToan", "Phí, lệ phí hồ sơ")
                .put("HoTenNguoiNop", "Nguyễn Thị Lan")
                .put("SoCMNDNguoiNop", "000000000");
        bill.put("DiaChiNguoiNop", "Hà Nội").put("HuyenNguoiNop", "").put("TinhNguoiNop", "");
        bill.putArray("PhiLePhi").add(row("1", charge)).add(row("2", fee));
        bill.putArray("DSKhoanNop")
                .add(JsonMapper.shared()
                        .createObjectNode()
                        .put("NoiDung", "Phí, lệ phí")
                        .put("SoTien", Long.toString(charge + fee)));
        return bill;
    }

    private static ObjectNode row(String kind, long amount) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("LoaiPhiLePhi", kind)
                .put("MaPhiLePhi", "2")
                .put("TenPhiLePhi", "Khoản thử")
                .put("SoTien", amount);
    }

    ObjectNode asks(String kind, String reference, String time) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("LoaiBanTin", kind)
                .put("PhienBan", "1.0.6")
                .put("MaDoiTac", code)
                .put("MaThamChieu", reference)
                .put("ThoiGianGD", time);
    }

    String signed(ObjectNode message, List<String> fields) {
        return message.put("MaXacThuc", hash(message, fields)).toString();
    }

    String hash(JsonNode message, List<String> fields) {
        String text = fields.stream().map(one -> message.path(one).asString("")).collect(Collectors.joining("|")) + "|"
                + secret;
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String checkSum(JsonNode message, List<String> fields, String key) {
        String text = fields.stream().map(one -> message.path(one).asString("")).collect(Collectors.joining("|"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String query(String reference) throws Exception {
        return post("/payment/query", signed(asks("QUERY", reference, "20261126081500"), QUERY))
                .json()
                .path("TrangThaiGD")
                .asString();
    }
}
