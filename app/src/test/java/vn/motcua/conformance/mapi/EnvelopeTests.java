package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;

/** Section 3: what every request and every answer looks like. That each answer of each test keeps it is seen to by {@link Answer}. */
class EnvelopeTests extends MapiTest {

    /** Sharing services whose result is a list. */
    static final List<String> LISTS = List.of(
            "LayDanhSachTTHC",
            "LayDanhMucCoQuan",
            "LayDanhMucLinhVuc",
            "LayDanhMucGioiTinh",
            "LayDanhMucTinhThanh",
            "LayDanhMucQuanHuyen",
            "LayDanhMucPhuongXa",
            "LayDanhMucQuocGia",
            "LayDanhMucDanToc",
            "LayDanhMucTonGiao",
            "LayDanhMucTinhTrangHonNhan",
            "LayDanhMucDoiTuong",
            "LayDanhMucCapThucHien",
            "LayDanhMucCanCuPhapLy",
            "LayDanhMucLePhi",
            "LayDanhMucLoaiThuTuc",
            "LayDanhMucNhomThuTuc",
            "LayDanhMucThuTucThuocLoai",
            "LayDanhSachHoiDapGuiTuDVCQG",
            "LayDanhSachHoiDapBoCoQuan");

    @Test
    @Says({"3 answer \"error_code\":\"0\" as a string", "3 exactly 0, so not 00"})
    void successIsTheStringZero() {
        assertThat(province().login().reply().text()).containsPattern("\"error_code\"\\s*:\\s*\"0\"");
        for (String service : LISTS)
            assertThat(province().ask(service).succeeded().reply().text())
                    .containsPattern("\"error_code\"\\s*:\\s*\"0\"");
    }

    @Test
    @Says({"3 result is a list for every sharing service", "5 every catalogue is served"})
    void aResultIsAList() {
        Site site = province();
        for (String service : LISTS)
            assertThat(site.ask(service).succeeded().result().isArray())
                    .as(service)
                    .isTrue();
        assertThat(site.ask("TraCuuHoSo", "mahoso", Body.code())
                        .succeeded()
                        .result()
                        .isArray())
                .isTrue();
        assertThat(site.ask("TraCuuTechID", "provider", "wso2is", "mstorcmnd", "0")
                        .succeeded()
                        .result()
                        .isArray())
                .isTrue();
    }

    @Test
    @Says({"3 except LayDVC, where result is an object", "5.2 {\"data\":[…]}"})
    void theResultOfOnlineServicesIsAnObject() {
        Answer answer = province().ask("LayDVC").succeeded();
        assertThat(answer.result().isObject()).isTrue();
        assertThat(answer.result().path("data").isArray()).isTrue();
    }

    /** One of each kind of success. */
    private List<Answer> successes() {
        Site site = province();
        String code = Body.code();
        return List.of(
                site.login(),
                site.ask("LayDanhSachTTHC"),
                site.ask("LayThuTuc", "maTTHC", "1.001193"),
                site.ask("LayDVC"),
                site.insert(Body.dossier(code)),
                site.update(Body.dossier(code)),
                site.report(Body.step(code, 1, "4")),
                site.ask("TraCuuHoSo", "mahoso", code),
                site.ask("TraCuuHoSo", "mahoso", Body.code()),
                site.ask("TraCuuTechID", "provider", "wso2is", "mstorcmnd", "0"),
                site.ask("DongBoHoiDap", "data", List.of()));
    }

    /** One of each kind of failure. */
    private List<Answer> failures() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code)).succeeded();
        return List.of(
                site.login(Body.of("username", "x", "password", "y")),
                site.with("nobody").ask("LayDanhSachTTHC"),
                site.writing("G15").ask("LayDanhSachTTHC"),
                site.ask("LayDuLieuKhac"),
                site.ask(""),
                site.insert(Body.dossier(code)),
                site.insert(Body.dossier(Body.code()), Body.dossier(code)),
                site.insert(Body.dossier("")),
                site.report(Body.step(Body.code(), 1, "4")),
                site.send(Body.of()));
    }

    @Test
    @Says({"3 «thành công» in the message of every success", "14.8 raw bytes of each success contain it in NFC UTF-8"})
    void eachSuccessSaysSo() {
        byte[] word = Answer.WORD.getBytes(StandardCharsets.UTF_8);
        assertThat(Normalizer.isNormalized(Answer.WORD, Normalizer.Form.NFC)).isTrue();
        for (Answer answer : successes()) {
            assertThat(answer.succeeded().message()).contains(Answer.WORD);
            assertThat(contains(answer.reply().body(), word)).isTrue();
        }
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    @Says({"3 «thành công» in nothing else", "14.8 none of the failures does"})
    void noFailureSaysSo() {
        for (Answer answer : failures())
            assertThat(answer.failed().reply().text()).doesNotContain(Answer.WORD);
    }

    @Test
    @Says({"14.8 none of the failures contains it", "3 also when the caller's own words hold it"})
    void aFailureDoesNotRepeatTheWordAfterTheCaller() {
        Site site = province();
        for (String word : List.of(
                "thành công", "Thành Công", "THÀNH CÔNG", Normalizer.normalize("thành công", Normalizer.Form.NFD))) {
            String code = word + " " + Body.code();
            site.insert(Body.dossier(code));
            site.insert(Body.dossier(code)).failed();
            site.insert(Body.dossier(Body.code()), Body.dossier(code)).failed();
            site.report(Body.step(word + Body.code(), 1, "4")).failed();
            site.ask("Lay" + word).failed();
            site.writing(word).ask("LayDanhSachTTHC").failed();
        }
    }

    @Test
    @Says("1 Vietnamese text as literal UTF-8 in composed form, never as \\u escapes")
    void textIsLiteralAndComposed() {
        Site site = province();
        String code = Body.code();
        ObjectNode dossier = Body.dossier(code);
        dossier.put("ChuHoSo", Normalizer.normalize("Trần Thị Thương", Normalizer.Form.NFD));
        site.insert(dossier).succeeded();
        String text = site.ask("TraCuuHoSo", "mahoso", code).succeeded().reply().text();
        assertThat(text).doesNotContainPattern("\\\\u1[eE]").contains("Trần Thị Thương");
    }

    @Test
    @Says("1 do not stream several JSON documents")
    void anAnswerIsOneDocument() {
        for (Answer answer : successes())
            assertThat(Answer.JSON.readTree(answer.reply().body()).isObject()).isTrue();
    }

    @Test
    @Says({"3 match request names without regard to case", "3 envelope"})
    void namesOfTheEnvelopeComeInAnyCase() {
        Site site = province();
        site.send(Body.of("Session", site.session(), "MaDonVi", "H26", "Service", "LayDanhMucGioiTinh"))
                .succeeded();
        site.send(Body.of("SESSION", site.session(), "MADONVI", "H26", "SERVICE", "LayDanhMucGioiTinh"))
                .succeeded();
    }

    @Test
    @Says("3 match request names without regard to case: parameters")
    void namesOfParametersComeInAnyCase() {
        Site site = province();
        for (String name : List.of("maTTHC", "MATTHC", "matthc", "MaTTHC"))
            assertThat(site.ask("LayThuTuc", name, "1.001193").succeeded().rows())
                    .as(name)
                    .hasSize(1);
        String code = Body.code();
        site.ask("DongBoHoSoMC", "ISUPDATING", "False", "DATA", Body.list(Body.dossier(code)))
                .succeeded();
        for (String name : List.of("mahoso", "MaHoSo", "MAHOSO"))
            assertThat(site.ask("TraCuuHoSo", name, code).succeeded().rows())
                    .as(name)
                    .hasSize(1);
    }

    @Test
    @Says("3 match request names without regard to case: fields of dossiers")
    void namesOfFieldsComeInAnyCase() {
        Site site = province();
        String code = Body.code();
        ObjectNode shouted = Body.of();
        Body.dossier(code)
                .properties()
                .forEach(field -> shouted.set(field.getKey().toUpperCase(java.util.Locale.ROOT), field.getValue()));
        site.insert(shouted).succeeded();
        assertThat(site.stored(code).text("ChuHoSo")).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    @Says("3 -5: unknown service")
    void anUnknownServiceIsRefused() {
        for (String service : List.of("LayDuLieuKhac", "login", "DongBoHoSoMC;LayDVC"))
            province().ask(service).failed("-5");
    }

    @Test
    @Says("3 a request without service is refused")
    void aRequestWithoutServiceIsRefused() {
        Site site = province();
        ObjectNode body = site.envelope("x");
        for (Object none : new Object[] {null, "", 7, List.of()}) {
            Body.add(body, "service", none);
            assertThat(site.send(body).code()).isIn("-1", "-5");
        }
        assertThat(site.send(body.without("service")).code()).isIn("-1", "-5");
    }

    @Test
    @Says("3 -99 is for internal errors: no client's mistake is one")
    void nobodysMistakeIsAnInternalError() {
        Site site = province();
        List<Answer> answers = new ArrayList<>(failures());
        for (Object data : new Object[] {null, "text", 7, true, Body.of(), List.of(1, "x"), List.of(List.of())})
            for (String service : List.of(
                    "DongBoHoSoMC",
                    "CapNhatTienDoHoSoMC",
                    "DongBoHoiDap",
                    "DongBoKetQuaHoiDapGuiTuDVCQG",
                    "DongBoDanhGia",
                    "DongBoTrangThaiHoSo"))
                answers.add(site.ask(service, "isUpdating", "False", "type", "2", "data", data));
        for (Object odd : new Object[] {null, 7, List.of(), Body.of(), "' --", "\u0000", "x".repeat(100_000)}) {
            answers.add(site.ask("LayThuTuc", "maTTHC", odd));
            answers.add(site.ask("TraCuuHoSo", "mahoso", odd));
            answers.add(site.ask("TraCuuTechID", "provider", "wso2is", "mstorcmnd", odd));
            answers.add(site.ask("LayQDCB", "idQDCB", odd));
            answers.add(site.ask("LayNoiDungTraLoiTheoCauHoi", "cauhoiid", odd));
        }
        for (Answer answer : answers)
            assertThat(answer.code()).as(answer.toString()).isNotEqualTo("-99");
    }

    @Test
    @Says("3 message: text for the log, in every answer")
    void everyAnswerHasItsMessage() {
        for (Answer answer : failures()) assertThat(answer.message()).isNotBlank();
        for (Answer answer : successes()) assertThat(answer.message()).isNotBlank();
    }
}
