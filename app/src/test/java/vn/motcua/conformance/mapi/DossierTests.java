package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.Says;

/** Sections 6.1 and 6.4: dossiers are put in, put in again, changed and looked up. */
class DossierTests extends MapiTest {

    private static final List<String> LISTS = List.of(
            "TaiLieuNop",
            "DanhSachLePhi",
            "DanhSachTepDinhKemKhac",
            "DanhSachHoSoBoSung",
            "DanhSachGiayToKetQua",
            "DinhDanhCHS",
            "DSKetNoiCSDL");

    @Test
    @Says({"6.1 isUpdating \"False\": a new dossier", "14.5 insert"})
    void aDossierIsPutIn() {
        Site site = province();
        String code = Body.code();
        assertThat(site.lookUp(code)).isEmpty();
        site.insert(Body.dossier(code)).succeeded();
        assertThat(site.stored(code).text("MaHoSo")).isEqualTo(code);
    }

    @Test
    @Says({"6.4 insert of an existing key → 3, message with «đã tồn tại»", "14.5 insert again → 3, «đã tồn tại»"})
    void putInAgainItExistsAlready() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code)).succeeded();
        assertThat(site.insert(Body.dossier(code)).failed("3").message()).contains("đã tồn tại");
        assertThat(site.sister().insert(Body.dossier(code)).failed("3").message())
                .contains("đã tồn tại");
    }

    @Test
    @Says("6.4 insert of an existing key: nothing is changed")
    void putInAgainItIsNotChanged() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code)).succeeded();
        ObjectNode other =
                Body.fullDossier(code).put("ChuHoSo", "Trần Văn Bình").put("TrangThaiHoSo", "4");
        site.insert(other).failed("3");
        assertThat(site.stored(code).text("ChuHoSo")).isEqualTo("Nguyễn Thị Lan");
        assertThat(site.stored(code).text("TrangThaiHoSo")).isEqualTo("2");
        assertThat(site.stored(code).list("TaiLieuNop")).isEmpty();
    }

    @Test
    @Says({"6.1 isUpdating \"True\"", "6.4 an update replaces the scalar fields", "14.5 update"})
    void anUpdateReplacesFields() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code)).succeeded();
        site.update(Body.dossier(code)
                        .put("ChuHoSo", "Trần Văn Bình")
                        .put("TrangThaiHoSo", "10")
                        .put("NgayTra", "20251106101500"))
                .succeeded();
        Item stored = site.stored(code);
        assertThat(stored.text("ChuHoSo")).isEqualTo("Trần Văn Bình");
        assertThat(stored.text("TrangThaiHoSo")).isEqualTo("10");
        assertThat(stored.text("NgayTra")).isEqualTo("20251106101500");
    }

    @Test
    @Says({"6.4 update of an unknown key must insert", "14.5 update of an unknown code → stored"})
    void anUpdateOfAnUnknownDossierPutsItIn() {
        Site site = province();
        String code = Body.code();
        site.update(Body.dossier(code)).succeeded();
        site.stored(code);
        site.insert(Body.dossier(code)).failed("3");
    }

    @Test
    @Says({"5 TraCuuHoSo: non-empty means the portal has the dossier", "14.5 TraCuuHoSo non-empty"})
    void whatThePortalHasIsFound() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code)).succeeded();
        assertThat(site.ask("TraCuuHoSo", "mahoso", code).succeeded().result().size())
                .isEqualTo(1);
        assertThat(site.sister().lookUp(code)).hasSize(1);
    }

    @Test
    @Says("5 suggested content of a TraCuuHoSo item: the dossier as last synchronised, keys as in section 6")
    void aLookUpTellsTheDossierAsItWasSent() {
        Site site = province();
        String code = Body.code();
        ObjectNode sent = Body.fullDossier(code);
        site.insert(sent).succeeded();
        Item stored = site.stored(code);
        sent.properties().stream()
                .filter(field -> field.getValue().isString())
                .forEach(field -> assertThat(stored.text(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue().asString()));
        for (String list : LISTS) assertThat(stored.list(list)).as(list).hasSameSizeAs(sent.path(list));
    }

    @Test
    @Says("6.1 TaiLieuNop: names, links and how each paper came")
    void papersAreKept() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.fullDossier(code)).succeeded();
        Item paper = site.stored(code).list("TaiLieuNop").getFirst();
        assertThat(paper.text("TenTepDinhKem")).isEqualTo("giấy chứng sinh");
        assertThat(paper.text("DuongDanTaiTepTin")).isEqualTo("http://127.0.0.1:9/tep/1?khoa=a&b=c");
        assertThat(paper.yes("DuocSoHoa")).isTrue();
        assertThat(paper.yes("IsDeleted")).isFalse();
        assertThat(paper.text("DuocTaiSuDung")).isEqualTo("2");
    }

    @Test
    @Says("6.1 DanhSachLePhi, DanhSachGiayToKetQua")
    void feesAndResultsAreKept() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.fullDossier(code)).succeeded();
        assertThat(site.stored(code).list("DanhSachLePhi").getFirst().text("Gia"))
                .isEqualTo("8000");
        Item result = site.stored(code).list("DanhSachGiayToKetQua").getFirst();
        assertThat(result.text("MaGiayToKetQua")).isEqualTo("000.00.00.G15-KQ000017");
        assertThat(result.text("DuongDanTepTinKetQua")).isEqualTo("http://127.0.0.1:9/ket-qua/1");
    }

    @Test
    @Says("6.1 DanhSachHoSoBoSung, declared and filled by none: tested with our own data")
    void supplementsAreKept() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.fullDossier(code)).succeeded();
        Item supplement = site.stored(code).list("DanhSachHoSoBoSung").getFirst();
        assertThat(supplement.text("NoiDungBoSung")).isEqualTo("Thiếu giấy chứng sinh");
        assertThat(supplement.yes("TrangThaiBoSung")).isTrue();
    }

    @Test
    @Says({"6.4 lists are left alone when []", "14.9 an update with empty lists does not erase papers stored before"})
    void emptyListsEraseNothing() {
        listsStayAfter(dossier -> LISTS.forEach(dossier::putArray));
    }

    @Test
    @Says("6.4 lists are left alone when null")
    void nullListsEraseNothing() {
        listsStayAfter(dossier -> LISTS.forEach(dossier::putNull));
    }

    @Test
    @Says("6.4 lists are left alone when absent")
    void absentListsEraseNothing() {
        listsStayAfter(dossier -> {});
    }

    private void listsStayAfter(java.util.function.Consumer<ObjectNode> change) {
        Site site = province();
        String code = Body.code();
        site.insert(Body.fullDossier(code)).succeeded();
        ObjectNode update = Body.dossier(code);
        change.accept(update);
        site.update(update).succeeded();
        for (String list : LISTS)
            assertThat(site.stored(code).list(list)).as(list).isNotEmpty();
    }

    @Test
    @Says("6.4 lists are replaced when sent non-empty")
    void aListThatIsSentReplacesTheOlderOne() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.fullDossier(code)).succeeded();
        ObjectNode update = Body.dossier(code);
        Body.add(update, "TaiLieuNop", Body.list(Body.paper("tờ khai"), Body.paper("ảnh thẻ")));
        site.update(update).succeeded();
        assertThat(site.stored(code).list("TaiLieuNop"))
                .extracting(paper -> paper.text("TenTepDinhKem"))
                .containsExactly("tờ khai", "ảnh thẻ");
        assertThat(site.stored(code).list("DanhSachLePhi")).hasSize(1);
    }

    @Test
    @Says("6.4 the key is (madonvi group of the account, MaHoSo)")
    void anotherAgencysDossierOfTheSameCodeIsAnother() {
        String code = Body.code();
        province().insert(Body.dossier(code)).succeeded();
        neighbour().insert(Body.dossier(code).put("ChuHoSo", "Trần Văn Bình")).succeeded();
        assertThat(province().stored(code).text("ChuHoSo")).isEqualTo("Nguyễn Thị Lan");
        assertThat(neighbour().stored(code).text("ChuHoSo")).isEqualTo("Trần Văn Bình");
    }

    @Test
    @Says("beyond: nobody reads the dossiers of another agency")
    void nobodyReadsDossiersOfOthers() {
        String code = Body.code();
        province().insert(Body.dossier(code)).succeeded();
        assertThat(neighbour().lookUp(code)).isEmpty();
    }

    @Test
    @Says("6.4 another system of the same agency has the same dossiers")
    void theSystemsOfAnAgencyShareItsDossiers() {
        String code = Body.code();
        province().insert(Body.dossier(code)).succeeded();
        Site other = new Site(portal, portal.account("H26"));
        other.insert(Body.dossier(code)).failed("3");
        other.update(Body.dossier(code).put("ChuHoSo", "Trần Văn Bình")).succeeded();
        assertThat(province().stored(code).text("ChuHoSo")).isEqualTo("Trần Văn Bình");
    }

    @Test
    @Says("6.1 older systems send their own numbers")
    void codesOfOlderSystemsAreTaken() {
        Site site = province();
        for (String form :
                List.of("%s", "000.00.14.H26-%s", "G09.20-20260609-%s", "HS/2025/%s", "hồ sơ %s", "H26.14-%s/BN")) {
            String code = form.formatted(Body.code());
            site.insert(Body.dossier(code)).succeeded();
            assertThat(site.stored(code).text("MaHoSo")).isEqualTo(code);
        }
    }

    @Test
    @Says("6.4 OpenCPS: a look-up that failed makes it insert what is there: code 3 and an update with the same body")
    void theSequenceOfAClientThatLostItsMemory() {
        Site site = province();
        String code = Body.code();
        ObjectNode dossier = Body.fullDossier(code);
        for (int round = 0; round < 3; round++) {
            if (site.lookUp(code).isEmpty() || round == 2) {
                if (site.insert(dossier).code().equals("3"))
                    site.update(dossier).succeeded();
            } else site.update(dossier).succeeded();
            site.report(Body.step(code, round, "4")).succeeded();
        }
        assertThat(site.stored(code).steps()).hasSize(3);
        assertThat(site.stored(code).list("TaiLieuNop")).hasSize(1);
    }

    @Test
    @Says("6.4 failed sends are repeated up to 10 times: an update again is the same update")
    void anUpdateTenTimesIsOne() {
        Site site = province();
        String code = Body.code();
        ObjectNode dossier = Body.fullDossier(code);
        for (int i = 0; i < 10; i++) site.update(dossier).succeeded();
        assertThat(site.stored(code).list("TaiLieuNop")).hasSize(1);
        assertThat(site.stored(code).list("DanhSachHoSoBoSung")).hasSize(1);
    }

    @Test
    @Says("6.4 never turn back a status because of an older time")
    void anOlderStepTurnsNoStatusBack() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code).put("TrangThaiHoSo", "9").put("NgayKetThucXuLy", "20251106101500"))
                .succeeded();
        site.report(Body.step(code, 5, "4")).succeeded();
        assertThat(site.stored(code).text("TrangThaiHoSo")).isEqualTo("9");
        assertThat(site.stored(code).steps()).hasSize(1);
    }

    @Test
    @Says("6.3 store the code as sent")
    void everyStatusIsKeptAsItWasSent() {
        Site site = province();
        for (int status = 0; status <= 11; status++) {
            String code = Body.code();
            site.insert(Body.dossier(code).put("TrangThaiHoSo", "" + status)).succeeded();
            assertThat(site.stored(code).text("TrangThaiHoSo")).isEqualTo("" + status);
        }
    }

    @Test
    @Says("6.3 a site without a mapping sends \"\": keep the dossier, treat the status as unknown")
    void aDossierWithoutStatusIsKept() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code).put("TrangThaiHoSo", "")).succeeded();
        assertThat(site.stored(code).text("TrangThaiHoSo")).isEmpty();
    }

    @Test
    @Says("6.1 MaHoSo is the key: without it a dossier is refused")
    void aDossierWithoutCodeIsRefused() {
        Site site = province();
        ObjectNode without = Body.dossier("x").without("MaHoSo");
        site.insert(without).failed();
        for (Object none : new Object[] {"", null, "   "}) {
            ObjectNode dossier = Body.dossier("x");
            Body.add(dossier, "MaHoSo", none);
            site.insert(dossier).failed();
        }
    }

    @Test
    @Says("6.1 data may hold nothing")
    void nothingIsSynchronisedWithoutComplaint() {
        Answer answer = province().insert();
        assertThat(answer.code()).isIn("0", "-1");
    }

    @Test
    @Says("6.1 KenhThucHien: absent = 1")
    void withoutAChannelItWasInPerson() {
        Site site = province();
        String code = Body.code();
        site.insert(Body.dossier(code).without("KenhThucHien")).succeeded();
        assertThat(site.stored(code).text("KenhThucHien")).isIn("1", "");
    }
}
