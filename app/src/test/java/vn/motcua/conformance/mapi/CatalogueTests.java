package vn.motcua.conformance.mapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Says;

/** Section 5: the small catalogues, and the look-ups. */
class CatalogueTests extends MapiTest {

    @Test
    @Says("5 LayDanhMucCoQuan: MADONVI, TENDONVI, CAPDONVI (integer or numeric text)")
    void agenciesHaveCodeNameAndLevel() {
        List<Item> rows = province().ask("LayDanhMucCoQuan").succeeded().rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.json().path("MADONVI").asString("")).isNotBlank();
            assertThat(row.json().path("TENDONVI").asString("")).isNotBlank();
            assertThat(row.json().path("CAPDONVI").asString("")).matches("\\d+");
        });
        assertThat(rows.stream().map(row -> row.text("MADONVI"))).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.text("TENDONVI")).contains("Bộ Tư pháp");
    }

    @Test
    @Says("5 LayDanhMucLinhVuc: MALINHVUC, TENLINHVUC, MANGANH")
    void fieldsHaveCodeNameAndBranch() {
        List<Item> rows = province().ask("LayDanhMucLinhVuc").succeeded().rows();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.json().path("MALINHVUC").asString("")).isNotBlank();
            assertThat(row.json().path("TENLINHVUC").asString("")).isNotBlank();
            assertThat(row.json().has("MANGANH")).isTrue();
        });
        assertThat(rows.stream().map(row -> row.text("MALINHVUC"))).doesNotHaveDuplicates();
    }

    @Test
    @Says({
        "5 only fields whose MANGANH equals the caller's own madonvi are taken over",
        "5 give, to a ministry, its own code in MANGANH"
    })
    void aMinistryFindsItsOwnCodeInItsFields() {
        for (String own : List.of("G15", "000.00.00.G15"))
            assertThat(ministry()
                            .writing(own)
                            .ask("LayDanhMucLinhVuc")
                            .succeeded()
                            .rows())
                    .as("fields of the caller that calls itself " + own)
                    .anyMatch(row -> row.text("MANGANH").equals(own));
    }

    @Test
    @Says("5 the field of a procedure is in the catalogue of fields")
    void aProceduresFieldIsInTheCatalogue() {
        Site site = province();
        Item field = new Item(site.ask("LayThuTuc", "maTTHC", "1.001193")
                        .succeeded()
                        .result()
                        .get(0))
                .list("LINHVUCTHUCHIEN")
                .getFirst();
        assertThat(site.ask("LayDanhMucLinhVuc").succeeded().rows())
                .anyMatch(row -> row.text("MALINHVUC").equals(field.text("MALINHVUC"))
                        && row.text("TENLINHVUC").equals(field.text("TENLINHVUC")));
    }

    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("LayDanhMucGioiTinh", "GIOITINH"),
            Map.entry("LayDanhMucTinhThanh", "TINHTHANH"),
            Map.entry("LayDanhMucPhuongXa", "PHUONGXA"),
            Map.entry("LayDanhMucQuocGia", "QUOCGIA"),
            Map.entry("LayDanhMucDanToc", "DANTOC"),
            Map.entry("LayDanhMucTonGiao", "TONGIAO"),
            Map.entry("LayDanhMucTinhTrangHonNhan", "TINHTRANGHONNHAN"),
            Map.entry("LayDanhMucDoiTuong", "DOITUONG"),
            Map.entry("LayDanhMucCapThucHien", "CAPTHUCHIEN"));

    @Test
    @Says("5 for the catalogues without known keys answer MA…/TEN… pairs on the pattern of the known ones")
    void otherCataloguesAreCodesAndNames() {
        Site site = province();
        PAIRS.forEach((service, word) -> {
            List<Item> rows = site.ask(service).succeeded().rows();
            assertThat(rows).as(service).isNotEmpty().allSatisfy(row -> {
                assertThat(row.json().path("MA" + word).asString(""))
                        .as(service)
                        .isNotBlank();
                assertThat(row.json().path("TEN" + word).asString(""))
                        .as(service)
                        .isNotBlank();
            });
            assertThat(rows.stream().map(row -> row.text("MA" + word)))
                    .as(service)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    @Says("5 every key of a catalogue is upper case")
    void keysAreUpperCase() {
        Site site = province();
        for (String service : EnvelopeTests.LISTS)
            for (Item row : site.ask(service).succeeded().rows())
                assertThat(row.json().propertyNames()).as(service).allMatch(key -> key.matches("[A-Z_0-9]+"));
    }

    @Test
    @Says("5 the parent code for districts and communes")
    void communesNameTheirProvince() {
        Site site = province();
        List<String> provinces = site.ask("LayDanhMucTinhThanh").succeeded().rows().stream()
                .map(row -> row.text("MATINHTHANH"))
                .toList();
        assertThat(site.ask("LayDanhMucPhuongXa").succeeded().rows())
                .allSatisfy(row -> assertThat(provinces).contains(row.text("MATINHTHANH")));
    }

    @Test
    @Says("5 LayDanhMucTinhThanh: the provinces of today")
    void thereAreThirtyFourProvinces() {
        assertThat(province().ask("LayDanhMucTinhThanh").succeeded().rows()).hasSize(34);
    }

    @Test
    @Says("5 optional page, pagesize: pages of a catalogue add up to the whole")
    void pagesOfCommunesAddUp() {
        Site site = province();
        List<String> whole = names(site.ask("LayDanhMucDanToc"));
        List<String> first = names(site.ask("LayDanhMucDanToc", "page", "1", "pagesize", "10"));
        List<String> second = names(site.ask("LayDanhMucDanToc", "page", "2", "pagesize", "10"));
        assertThat(first).hasSize(10);
        assertThat(whole).containsAll(first).containsAll(second);
        assertThat(first).doesNotContainAnyElementsOf(second);
    }

    private static List<String> names(Answer answer) {
        return answer.succeeded().rows().stream()
                .map(row -> row.text("TENDANTOC"))
                .collect(Collectors.toList());
    }

    @Test
    @Says("5 TraCuuTechID: an empty array: no such account")
    void nobodyHasNoTechId() {
        for (String number : List.of("000000000000", "9999999999", "", "nothing"))
            assertThat(province()
                            .ask("TraCuuTechID", "provider", "wso2is", "mstorcmnd", number)
                            .succeeded()
                            .rows())
                    .as(number)
                    .isEmpty();
    }

    @Test
    @Says("5 TraCuuTechID: mstorcmnd is a tax code or an identity number; [0].TECHNICALID")
    void citizensAndBusinessesHaveATechId() {
        Site site = province();
        List<String> found = List.of("001190000123", "0101234565").stream()
                .map(number -> site.ask("TraCuuTechID", "provider", "wso2is", "mstorcmnd", number)
                        .succeeded())
                .map(answer -> answer.result().path(0).path("TECHNICALID").asString(""))
                .toList();
        assertThat(found).doesNotContain("").doesNotHaveDuplicates();
        assertThat(site.ask("TraCuuTechID", "provider", "wso2is", "mstorcmnd", "001190000123")
                        .result()
                        .path(0)
                        .path("TECHNICALID")
                        .asString(""))
                .as("the same, asked again")
                .isEqualTo(found.getFirst());
    }

    @Test
    @Says("5 TraCuuHoSo: an unknown code is an empty array, not an error")
    void anUnknownDossierIsAnEmptyList() {
        for (Object code : new Object[] {Body.code(), "x", "Hồ sơ ' \" \\ %"})
            assertThat(province().ask("TraCuuHoSo", "mahoso", code).succeeded().rows())
                    .isEmpty();
    }

    @Test
    @Says("5 TraCuuHoSo without a code finds nothing")
    void noCodeFindsNothing() {
        for (Object none : new Object[] {"", null, "%"}) {
            Answer answer = province().ask("TraCuuHoSo", "mahoso", none);
            if (answer.done()) assertThat(answer.rows()).isEmpty();
        }
        Answer answer = province().ask("TraCuuHoSo");
        if (answer.done()) assertThat(answer.rows()).isEmpty();
    }
}
