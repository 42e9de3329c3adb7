package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.national.Taken.Outcome;
import vn.motcua.kernel.Refused;

/** One dossier of a call, understood. */
class ItemReaderTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theSameSaidInAnotherWayIsTheSame() {
        DossierItem one = read(
                "{\"MaHoSo\":\"A-1\",\"MaTTHC\":\"1.001193\",\"LoaiDoiTuong\":\"1\",\"GhiChu\":\"\",\"TaiLieuNop\":[]}");
        DossierItem other = read(
                "{\"mahoso\":\" A-1 \",\"MATTHC\":\"1.001193\",\"LoaiDoiTuong\":1,\"GhiChu\":null,\"TaiLieuNop\":null}");
        assertThat(other.texts()).isEqualTo(one.texts());
        assertThat(other.hash()).isEqualTo(one.hash());
    }

    @Test
    void anotherVersionIsAnotherState() {
        String item = "{\"MaHoSo\":\"A-1\",\"MaTTHC\":\"1.001193\",\"PhienBan\":%d}";
        assertThat(read(item.formatted(1)).hash())
                .isNotEqualTo(read(item.formatted(2)).hash());
        assertThat(read(item.formatted(2)).version()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> read("{\"MaTTHC\":\"1.001193\"}"))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(NationalRefusal.MEMBER_MISSING));
        assertThatThrownBy(() -> read("{\"MaHoSo\":[\"A\"],\"MaTTHC\":\"1.001193\"}"))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(NationalRefusal.MEMBER_TYPE));
        assertThatThrownBy(() -> read("{\"MaHoSo\":\"A\",\"MaTTHC\":\"1\",\"NgayHenTra\":\"mai\"}"))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(NationalRefusal.MEMBER_NO_TIME));
        assertThatThrownBy(() ->
                        read("{\"MaHoSo\":\"A\",\"MaTTHC\":\"1\",\"LaMoi\":[" + "\"x\",".repeat(200_000) + "\"x\"]}"))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.refusal()).isEqualTo(NationalRefusal.ITEM_TOO_LARGE));
    }

    @Test
    void aBatchTakesEachDossierOnce() {
        JsonNode first = JSON.readTree(
                "{\"MaHoSo\":\"A\",\"MaTTHC\":\"1\",\"TrangThaiHoSo\":\"2\",\"TaiLieuNop\":[{\"TenTepDinhKem\":\"a\"}]}");
        JsonNode again = JSON.readTree(
                "{\"MaHoSo\":\"A\",\"MaTTHC\":\"1\",\"TrangThaiHoSo\":\"4\",\"DanhSachLePhi\":[{\"Gia\":\"1\"}]}");
        Batch inserts = new Batch(List.of(first, again), true);
        assertThat(inserts.taken(Map.of("A", Outcome.FRESH), java.util.Set.of()).refused())
                .hasSize(1);
        Batch updates = new Batch(List.of(first, again), false);
        DossierItem merged = java.util.Objects.requireNonNull(updates.good().get("A"));
        assertThat(merged.text(ItemField.STATUS)).isEqualTo("4");
        assertThat(merged.lists()).contains("TaiLieuNop", "DanhSachLePhi");
    }

    /** Whatever stands where a value should: it is understood, or refused with a reason, and never a fault; what is kept can be kept. */
    @Property(tries = 500)
    void wrongTypesAreRefusedOrUnderstood(@ForAll("items") Map<String, Object> item) {
        try {
            DossierItem read = ItemReader.read(JSON.valueToTree(item));
            assertThat(read.rest()).doesNotContain("\\u0000");
            assertThat(read.code()).isNotBlank();
        } catch (Refused why) {
            assertThat(why.refusal()).isInstanceOf(NationalRefusal.class);
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> items() {
        Arbitrary<String> names = Arbitraries.of(
                "MaHoSo",
                "MaTTHC",
                "TenTTHC",
                "KenhThucHien",
                "NgayTiepNhan",
                "TrangThaiHoSo",
                "TaiLieuNop",
                "DinhDanhCHS",
                "GhiChu",
                "HoSoCoThanhPhanSoHoa",
                "PhienBan",
                "LaMoi",
                "");
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(text -> (Object) text),
                Arbitraries.integers().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag),
                Arbitraries.of("20260301081500", "", "\u0000", "\uD800").map(text -> (Object) text),
                Arbitraries.strings().ofMaxLength(5).list().ofMaxSize(3).map(list -> (Object) list),
                Arbitraries.strings().ofMaxLength(5).map(text -> (Object) Map.of("x", text, "IsDeleted", "True")));
        return Arbitraries.maps(names, values).ofMaxSize(10).map(map -> {
            Map<String, Object> item = new HashMap<>(map);
            item.putIfAbsent("MaHoSo", "A-1");
            return item;
        });
    }

    private static DossierItem read(String json) {
        return ItemReader.read(JSON.readTree(json));
    }
}
