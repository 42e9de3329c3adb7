package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one-stop system of an agency on one connection to the agencies' door, as cheap as a client can be. */
final class DoorCaller implements AutoCloseable {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1_000);
    private static final Pattern SESSION = Pattern.compile("\"session\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern DONE = Pattern.compile("\"error_code\"\\s*:\\s*\"0\"");

    /** A dossier as systems send it today: all the fields that are counted, two papers, a fee, a result; about 2 kB. */
    private static final String DOSSIER = """
            {"MaHoSo":"%s","MaTTHC":"1.001193","TenTTHC":"Thủ tục đăng ký khai sinh","MaLinhVuc":"G15-TP04","TenLinhVuc":"Hộ tịch","KenhThucHien":"2",\
            "ChuHoSo":"Nguyễn Thị Lan","SoGiayToChuHoSo":"001190000123","DinhDanhCHS":[{"LoaiDinhDanh":"1","SoDinhDanh":"001190000123"}],"LoaiDoiTuong":"1",\
            "MaDoiTuong":"3f1c2a7e-0c55-4b7e-9a52-1d2f6f0a7b11","ThongTinKhac":"","Email":"lan@example.vn","Fax":"","SoDienThoai":"0912345678",\
            "TrichYeuHoSo":"Đăng ký khai sinh cho con","NgayNopHoSo":"20251102220100","NgayTiepNhan":"20251103081500","NgayHenTra":"20251106170000",\
            "TrangThaiHoSo":"%s","NgayTra":"","ThongTinTra":"","HinhThuc":"0","NgayKetThucXuLy":"","DonViXuLy":"UBND phường Ba Đình","GhiChu":"","NoiNopHoSo":"2",\
            "HoSoCoThanhPhanSoHoa":"1","TaiKhoanDuocXacThucVoiVNeID":"1","DuocThanhToanTrucTuyen":"2","DSKetNoiCSDL":[{"MaCSDL":"1"}],\
            "TaiLieuNop":[{"TepDinhKemId":"1","TenTepDinhKem":"Giấy chứng sinh.pdf","IsDeleted":"False","MaThanhPhanHoSo":"TP01",\
            "DuongDanTaiTepTin":"https://motcua.example.gov.vn/tep/tai-ve?khoa=0123456789abcdef0123456789abcdef&ten=giay-chung-sinh.pdf","DuocSoHoa":"1","DuocTaiSuDung":"0",\
            "DuocLayTuKhoDMQG":"0","MaKetQuaThayThe":""},{"TepDinhKemId":"2","TenTepDinhKem":"Tờ khai.pdf","IsDeleted":"False","MaThanhPhanHoSo":"TP02",\
            "DuongDanTaiTepTin":"https://motcua.example.gov.vn/tep/tai-ve?khoa=fedcba9876543210fedcba9876543210&ten=to-khai.pdf","DuocSoHoa":"1","DuocTaiSuDung":"0",\
            "DuocLayTuKhoDMQG":"0","MaKetQuaThayThe":""}],"DanhSachLePhi":[{"TenPhiLePhi":"Lệ phí hộ tịch","MaPhiLePhi":"LP01","HinhThucThu":"1","Gia":"8000","LoaiPhiLePhi":"2"}],\
            "DanhSachTepDinhKemKhac":[],"DanhSachHoSoBoSung":[],"DanhSachGiayToKetQua":[]}""";

    private static final String HEAD = "POST %s HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json\r\n";

    private final String agency;
    private final HttpLine line;
    private final String session;
    private String last = "";

    DoorCaller(int port, String agency, String username, String password) throws IOException {
        this.agency = agency;
        line = new HttpLine(port);
        String said = post("/mapi/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
        Matcher found = SESSION.matcher(said);
        if (!found.find()) throw new IOException(said);
        session = found.group(1);
    }

    /** Sends dossiers that the portal has not seen. */
    void insert(int dossiers) throws IOException {
        StringBuilder data = new StringBuilder(2_000 * dossiers);
        long first = NUMBERS.getAndAdd(dossiers);
        last = agency + "-251103-" + first;
        for (int i = 0; i < dossiers; i++) data.append(i == 0 ? "" : ",").append(DOSSIER.formatted(agency + "-251103-" + (first + i), "2"));
        synchronise("False", data);
    }

    /** Sends the dossiers of {@link #insert} again, a step further. */
    void update(int dossiers, String status) throws IOException {
        StringBuilder data = new StringBuilder(2_000 * dossiers);
        long first = Long.parseLong(last.substring(last.lastIndexOf('-') + 1));
        for (int i = 0; i < dossiers; i++) data.append(i == 0 ? "" : ",").append(DOSSIER.formatted(agency + "-251103-" + (first + i), status));
        synchronise("True", data);
    }

    /** A look-up, as a call of a rush: who is turned away is told so in the words of the contract. */
    DossierSpike.Call lookUp() {
        String body = "{\"session\":\"" + session + "\",\"madonvi\":\"" + agency + "\",\"service\":\"TraCuuHoSo\",\"mahoso\":\"" + last + "\"}";
        return new DossierSpike.Call(
                HEAD.formatted("/mapi/p"),
                body.getBytes(StandardCharsets.UTF_8),
                answer -> answer.status() == 200 && DONE.matcher(answer.text()).find(),
                answer -> answer.status() == 200 && answer.text().contains("\"error_code\":\"-99\""));
    }

    /** Asks for nothing: what a call costs before anything is done for it. */
    void nothing() throws IOException {
        post("/mapi/p", "{}");
    }

    private void synchronise(String isUpdating, StringBuilder data) throws IOException {
        String said = post("/mapi/p", "{\"session\":\"" + session + "\",\"madonvi\":\"" + agency + "\",\"service\":\"DongBoHoSoMC\",\"isUpdating\":\"" + isUpdating
                + "\",\"data\":[" + data + "]}");
        if (!DONE.matcher(said).find()) throw new IOException(said);
    }

    private String post(String path, String body) throws IOException {
        return new String(
                line.ask(
                        HEAD.formatted(path),
                        body.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }

    /** The code of the first dossier of the last batch. */
    String last() {
        return last;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
