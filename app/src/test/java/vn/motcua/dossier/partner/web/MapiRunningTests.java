package vn.motcua.dossier.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.partner.web.Mapi.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.partner.ChangePartner;
import vn.motcua.dossier.partner.MadePartner;
import vn.motcua.dossier.partner.PartnerWorld;
import vn.motcua.dossier.partner.RepeatRule;
import vn.motcua.dossier.partner.SuccessForm;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.RunningTest;

/** The interface for agencies' systems, over real HTTP. */
@RunningTest
class MapiRunningTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ChangePartner change;

    private PartnerWorld world;
    private String agency;
    private MadePartner account;
    private Mapi system;
    private String code;

    @BeforeEach
    void world(@Autowired ApplicationContext context) {
        world = new PartnerWorld(context);
        agency = world.agency(null);
        account = world.partner(agency);
        system = new Mapi(port, account, agency);
        code = agency + "-260301-00001";
    }

    @Test
    void signsInAndRefuses() {
        assertThat(system.session).hasSizeGreaterThan(30);
        Mapi second = new Mapi(port, account, agency);
        assertThat(second.session).isNotEqualTo(system.session);
        assertThat(system.call("TraCuuHoSo", Map.of("mahoso", "x")).done())
                .as("the first session lives on")
                .isTrue();
        Mapi.Answer wrong = Mapi.post(
                port,
                "/mapi/login",
                bytes("{\"username\":\"" + account.username() + "\",\"password\":\"thành công\"}"));
        assertThat(wrong.failed()).isTrue();
        assertThat(Mapi.post(port, "/mapi/login", bytes("{\"USERNAME\":\"nobody\",\"Password\":\"x\"}"))
                        .code())
                .isEqualTo("-2");
        assertThat(Mapi.post(
                                port,
                                "/mapi/p",
                                bytes("{\"session\":\"x\",\"madonvi\":\"" + agency + "\",\"service\":\"LayThuTuc\"}"))
                        .code())
                .isEqualTo("-2");
    }

    @Test
    void answersAtEveryAddress() {
        for (String prefix : List.of("", "/XrdAdapter/RestService/forward", "/VXPAdapter/RestService/forward"))
            for (String path : List.of("/mapi/g", "/mapi/p", "/mapi/p?dstcode=VN:GOV:000.00.00.G22:vpcpdvcprovider"))
                assertThat(new Mapi(port, account, agency, prefix)
                                .call(path, "traCuuHOSO", Map.of("MAHOSO", "x"))
                                .done())
                        .as(prefix + path)
                        .isTrue();
    }

    @Test
    void insertsOnceUpdatesAlways() {
        Mapi.Answer told = system.tell(false, dossier(code));
        assertThat(told.done()).isTrue();
        assertThat(told.json.path("result")).as("for clients that look for one").hasSize(1);
        Mapi.Answer again = system.tell(false, dossier(code));
        assertThat(again.code()).isEqualTo("3");
        assertThat(again.message()).contains("đã tồn tại").contains(code);
        assertThat(again.failed()).isTrue();
        Map<String, Object> changed = dossier(code);
        changed.put("TrangThaiHoSo", "4");
        assertThat(system.tell(true, changed).done()).isTrue();
        assertThat(system.find(code).get(0).path("TrangThaiHoSo").asString()).isEqualTo("4");
        assertThat(system.tell(true, dossier(code + "9")).done())
                .as("an update of what is not known inserts")
                .isTrue();
        assertThat(system.find(code + "9")).hasSize(1);
        assertThat(system.find("khong-co")).isEmpty();
    }

    @Test
    void takesOldAndNewAgencyCodesForTheSame() {
        system.tell(false, dossier(code));
        Mapi old = new Mapi(port, account, PartnerWorld.other(agency));
        assertThat(old.tell(false, dossier(code)).code()).isEqualTo("3");
        assertThat(new Mapi(port, account, PartnerWorld.other(agency).toLowerCase(java.util.Locale.ROOT)).find(code))
                .hasSize(1);
    }

    @Test
    void speaksForUnitsBelowAndForNobodyElse() {
        String unit = world.agency(agency);
        assertThat(new Mapi(port, account, unit).tell(false, dossier(code)).done())
                .isTrue();
        assertThat(system.find(code)).as("one key for the whole account").hasSize(1);
        String stranger = world.agency(null);
        assertThat(new Mapi(port, account, stranger).tell(false, dossier(code)).code())
                .isEqualTo("-4");
        assertThat(new Mapi(port, world.partner(stranger), stranger).find(code))
                .as("another's dossier")
                .isEmpty();
        assertThat(new Mapi(port, account, "Z99.77").tell(false, dossier(code)).code())
                .isEqualTo("-6");
    }

    @Test
    void keepsListsThatAnUpdateSendsEmpty() {
        Map<String, Object> dossier = dossier(code);
        dossier.put(
                "TaiLieuNop",
                List.of(Map.of(
                        "TenTepDinhKem",
                        "gcs.pdf",
                        "IsDeleted",
                        "False",
                        "DuongDanTaiTepTin",
                        "https://khong-tra-loi.example/f/1?a=b")));
        dossier.put("DanhSachLePhi", List.of(Map.of("TenPhiLePhi", "Lệ phí", "Gia", "8000")));
        assertThat(system.tell(false, dossier).done()).isTrue();
        Map<String, Object> update = dossier(code);
        update.put("TaiLieuNop", List.of());
        update.put("DanhSachLePhi", null);
        update.put("NgayHenTra", "");
        assertThat(system.tell(true, update).done()).isTrue();
        JsonNode found = system.find(code).get(0);
        assertThat(found.path("TaiLieuNop").get(0).path("TenTepDinhKem").asString())
                .isEqualTo("gcs.pdf");
        assertThat(found.path("DanhSachLePhi")).hasSize(1);
        assertThat(found.path("NgayHenTra").asString())
                .as("scalars are replaced")
                .isEmpty();
        update.put("TaiLieuNop", List.of(Map.of("TenTepDinhKem", "moi.pdf")));
        system.tell(true, update);
        assertThat(system.find(code).get(0).path("TaiLieuNop"))
                .hasSize(1)
                .allMatch(one -> one.toString().contains("moi.pdf"));
    }

    @Test
    void isLenient() {
        Map<String, Object> dossier = dossier(code);
        dossier.put("NgayTra", null);
        dossier.put("NgayTuChoi", "");
        dossier.put("NgayKetThucXuLy", "2026-03-02T10:00:00");
        dossier.put("HoSoCoThanhPhanSoHoa", true);
        dossier.put("TaiKhoanDuocXacThucVoiVNeID", "TRUE");
        dossier.put("DinhDanhCHS", Map.of("LoaiDinhDanh", 1, "SoDinhDanh", "001099000001"));
        dossier.put("DSKetNoiCSDL", "");
        dossier.put("GhiChu", "ă".repeat(3_000));
        dossier.put("LaMoi", Map.of("sau", List.of(1, Map.of("x", "y\u0000z"))));
        dossier.put("LoaiDoiTuong", 2);
        dossier.put("TrangThaiHoSo", "");
        dossier.put("ChuHoSo", "Trâ\u0300n Thị Mẫu");
        assertThat(system.tell(false, dossier).done()).isTrue();
        JsonNode found = system.find(code).get(0);
        assertThat(found.path("GhiChu").asString()).hasSize(1_999);
        assertThat(found.path("NgayKetThucXuLy").asString()).isEqualTo("20260302100000");
        assertThat(found.path("HoSoCoThanhPhanSoHoa").asString()).isEqualTo("1");
        assertThat(found.path("TaiKhoanDuocXacThucVoiVNeID").asString()).isEqualTo("1");
        assertThat(found.path("DinhDanhCHS").get(0).path("SoDinhDanh").asString())
                .isEqualTo("001099000001");
        assertThat(found.path("LaMoi").path("sau").get(1).path("x").asString()).isEqualTo("yz");
        assertThat(found.path("LoaiDoiTuong").asString()).isEqualTo("2");
        assertThat(found.path("ChuHoSo").asString()).isEqualTo("Trần Thị Mẫu");
    }

    @Test
    void storesTheGoodOnesAndNamesTheBad() {
        List<Object> some = new ArrayList<>();
        for (int i = 0; i < 50; i++) some.add(dossier(code + i));
        @SuppressWarnings("unchecked")
        Map<String, Object> bad = (Map<String, Object>) some.get(17);
        bad.put("NgayTiepNhan", "thành công");
        some.set(23, 4711);
        some.set(24, Map.of("MaTTHC", "1.001193"));
        Mapi.Answer answer = system.tell(false, some.toArray());
        assertThat(answer.failed()).isTrue();
        assertThat(answer.code()).isEqualTo("-1");
        assertThat(answer.message())
                .contains(code + 17)
                .contains("#24")
                .contains("#25")
                .doesNotContain(code + 18);
        assertThat(answer.json.path("result")).hasSize(3);
        assertThat(system.find(code + 49)).hasSize(1);
        assertThat(system.find(code + 17)).isEmpty();
    }

    @Test
    void namesWhatExistsAmongWhatIsNew() {
        system.tell(false, dossier(code + 1));
        Mapi.Answer answer = system.tell(false, dossier(code + 1), dossier(code + 2), dossier(code + 2), Map.of());
        assertThat(answer.code()).isEqualTo("3");
        assertThat(answer.message()).contains("đã tồn tại");
        assertThat(system.find(code + 2)).hasSize(1);
    }

    @Test
    void takesStepsOnceInAnyOrder() {
        assertThat(system.call("CapNhatTienDoHoSoMC", Map.of("data", List.of(step(1))))
                        .code())
                .isEqualTo("-6");
        system.tell(false, dossier(code));
        assertThat(steps(10, 20).done()).isTrue();
        assertThat(steps(0, 10).done()).isTrue();
        assertThat(steps(10, 20).done()).as("told twice").isTrue();
        assertThat(steps(20, 25).done()).isTrue();
        JsonNode progress = system.find(code).get(0).path("TienDoXuLy");
        assertThat(progress).hasSize(25);
        assertThat(progress.get(3).path("NoiDungXuLy").asString()).isEqualTo("Bước 3");
        assertThat(system.find(code).get(0).path("TrangThaiHoSo").asString()).isEqualTo("2");
        Mapi.Answer mixed = system.call(
                "CapNhatTienDoHoSoMC", Map.of("data", List.of(step(30), Map.of("MaHoSo", "khac", "TrangThai", "4"))));
        assertThat(mixed.message()).contains("khac");
        assertThat(system.find(code).get(0).path("TienDoXuLy")).hasSize(26);
    }

    @Test
    void takesRatingsAndAnswersToDossiersOfThePortal() {
        Map<String, Object> rating = new HashMap<>(Map.of(
                "NgayTongHop",
                "3-2026",
                "TongSoNguoiDanhGia",
                5,
                "PhanTramDanhGiaRatHaiLong",
                "60%",
                "MaThuTuc",
                "1.001193",
                "NoiDung",
                "Thái độ"));
        assertThat(system.call("DongBoDanhGia", Map.of("data", List.of(rating))).done())
                .isTrue();
        rating.put("TongSoNguoiDanhGia", "9");
        assertThat(system.call("DongBoDanhGia", Map.of("data", List.of(rating, rating)))
                        .done())
                .isTrue();
        rating.put("NgayTongHop", "13-2026");
        assertThat(system.call("DongBoDanhGia", Map.of("data", List.of(rating))).failed())
                .isTrue();
        system.tell(false, dossier(code));
        Map<String, Object> answer = Map.of(
                "MaHoSo",
                code,
                "MaHoSoDonVi",
                "A1",
                "TrangThai",
                "2",
                "NoiDung",
                "Tiếp nhận",
                "NgayXuLy",
                "20260301090000");
        assertThat(system.call("DongBoTrangThaiHoSo", Map.of("type", "2", "data", answer))
                        .done())
                .isTrue();
        assertThat(system.call("DongBoTrangThaiHoSo", Map.of("type", "2", "data", answer))
                        .done())
                .isTrue();
        assertThat(system.find(code).get(0).path("TienDoXuLy")).hasSize(1);
        assertThat(system.call("DongBoTrangThaiHoSo", Map.of("type", "2", "data", Map.of("MaHoSo", "khong")))
                        .code())
                .isEqualTo("-6");
        assertThat(system.call("DongBoTrangThaiHoSo", Map.of("type", "2")).code())
                .isEqualTo("-1");
    }

    @Test
    void anAccountSaysHowItWantsToBeTreated() {
        Actors.as(Actor.OPERATOR, () -> change.switchTo(account.username(), 1, RepeatRule.UPDATES, SuccessForm.NUMBER));
        assertThat(system.tell(false, dossier(code)).json.path("error_code").isNumber())
                .isTrue();
        Map<String, Object> changed = dossier(code);
        changed.put("TrangThaiHoSo", "9");
        assertThat(system.tell(false, changed).json.path("error_code").asInt()).isZero();
        assertThat(system.find(code).get(0).path("TrangThaiHoSo").asString()).isEqualTo("9");
        Actors.as(
                Actor.OPERATOR,
                () -> change.switchTo(account.username(), 2, RepeatRule.REFUSED, SuccessForm.TWO_DIGITS));
        assertThat(system.tell(true, changed).code()).isEqualTo("00");
        Actors.as(Actor.OPERATOR, () -> change.lock(account.username()));
        assertThat(system.tell(true, changed).code()).isEqualTo("-2");
        Actors.as(Actor.OPERATOR, () -> change.unlock(account.username()));
        assertThat(system.tell(true, changed).code())
                .as("a locked account's sessions are gone")
                .isEqualTo("-2");
        assertThat(new Mapi(port, account, agency).tell(true, changed).code()).isEqualTo("00");
    }

    @Test
    void refusesWhatIsNoCall() {
        for (String body : List.of(
                "",
                "[]",
                "null",
                "{",
                "{\"a\":1}x",
                "{\"session\":}",
                "\u0000",
                "{\"session\":{\"a\":1}}",
                "{\"data\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"session\":\"\\ud800\"}"))
            assertThat(Mapi.post(port, "/mapi/p", bytes(body)).failed())
                    .as(body.length() > 50 ? "deep" : body)
                    .isTrue();
        assertThat(Mapi.post(port, "/mapi/p", new byte[] {'{', '"', (byte) 0xC3, '(', '"', '}'})
                        .failed())
                .isTrue();
        assertThat(system.call("KhongCo", Map.of()).code()).isEqualTo("-5");
        assertThat(system.call("DongBoHoSoMC", Map.of("data", "abc")).code()).isEqualTo("-1");
        assertThat(system.tell(false, List.of(), 1, "x", true).failed()).isTrue();
        Map<String, Object> wrong = dossier(code);
        wrong.replaceAll((name, value) -> List.of(value));
        assertThat(system.tell(false, wrong).failed()).isTrue();
        assertThat(system.tell(
                                false,
                                java.util.stream.IntStream.range(0, 1_001)
                                        .mapToObj(i -> dossier(code + i))
                                        .toArray())
                        .code())
                .isEqualTo("-1");
        assertThat(system.find(code + 1))
                .as("nothing of a call that is too large")
                .isEmpty();
        assertThat(system.tell(false).done()).as("nothing told is well told").isTrue();
    }

    @Test
    void callsThatMeetDoNotWaitForEachOtherInACircle() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Mapi.Answer>> answers = new ArrayList<>();
            for (int call = 0; call < 12; call++) {
                List<Object> some = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    Map<String, Object> one = dossier(code + (call % 2 == 0 ? i : 99 - i));
                    one.put("GhiChu", "lần " + call);
                    some.add(one);
                }
                answers.add(pool.submit(() -> system.tell(true, some.toArray())));
            }
            for (Future<Mapi.Answer> answer : answers)
                assertThat(answer.get().done()).isTrue();
        }
        assertThat(system.find(code + 99)).hasSize(1);
    }

    private Mapi.Answer steps(int from, int to) {
        List<Object> some = new ArrayList<>();
        for (int i = from; i < to; i++) some.add(step(i));
        return system.call("CapNhatTienDoHoSoMC", Map.of("data", some));
    }

    private Map<String, Object> step(int number) {
        return Map.of(
                "MaHoSo",
                code,
                "NguoiXuLy",
                "Vũ Thị Mai",
                "ThoiDiemXuLy",
                "202603010900%02d".formatted(number),
                "NoiDungXuLy",
                "Bước " + number,
                "TrangThai",
                "4",
                "NgayBatDau",
                "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
