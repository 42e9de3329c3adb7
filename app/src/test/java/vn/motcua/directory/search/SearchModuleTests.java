package vn.motcua.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyKind;
import vn.motcua.directory.AgencyState;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.Paging;
import vn.motcua.testing.ModuleTest;

/** What people type, and what they find in the nation that ships. */
@ModuleTest
class SearchModuleTests {

    private static final AsOf TODAY = AsOf.on(LocalDate.of(2026, 7, 1));

    @Autowired
    private AgencySearch search;

    @ParameterizedTest
    @CsvSource({
        "da nang,Ủy ban nhân dân thành phố Đà Nẵng",
        "Đà Nẵng,Ủy ban nhân dân thành phố Đà Nẵng",
        "ubnd hn,Ủy ban nhân dân thành phố Hà Nội",
        "UBND TP HCM,Ủy ban nhân dân thành phố Hồ Chí Minh",
        "bo tp,Bộ Tư pháp",
        "btp,Bộ Tư pháp",
        "bo khcn,Bộ Khoa học và Công nghệ",
        "vpcp,Văn phòng Chính phủ",
        "ministry of justice,Bộ Tư pháp",
        "bo tu phop,Bộ Tư pháp",
        "da nagn,Ủy ban nhân dân thành phố Đà Nẵng",
        "G15,Bộ Tư pháp",
        "000.00.00.h26,Ủy ban nhân dân thành phố Hà Nội",
        "uy ban nhan dan tinh nghe an,Ủy ban nhân dân tỉnh Nghệ An",
        "thua thien hue,Ủy ban nhân dân thành phố Huế",
        "nong nghiep va phat trien nong thon,Bộ Nông nghiệp và Môi trường"
    })
    void theFirstHitIsTheOneMeant(String typed, String meant) {
        assertThat(first(AgencyQuery.open(typed, TODAY)).names().full()).isEqualTo(meant);
    }

    @Test
    void anOldNameIsTold() {
        AgencyHit hit = first(AgencyQuery.open("thua thien hue", TODAY));
        assertThat(hit.foundBy()).isEqualTo("Ủy ban nhân dân tỉnh Thừa Thiên Huế");
        assertThat(first(AgencyQuery.open("thanh pho hue", TODAY)).foundBy()).isNull();
    }

    @Test
    void aClosedAgencyLeadsToItsSuccessor() {
        AgencyHit hit = first(query("giao thong van tai", null));
        assertThat(hit.state()).isEqualTo(AgencyState.CLOSED);
        assertThat(hit.turns()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(hit.successors()).extracting(view -> view.names().full()).containsExactly("Bộ Xây dựng");
    }

    @Test
    void onAnEarlierDayTheAgencyIsAsItWasThen() {
        AsOf then = AsOf.on(LocalDate.of(2025, 6, 30));
        AgencyHit hit = first(AgencyQuery.open("ha giang", then));
        assertThat(hit.names().full()).isEqualTo("Ủy ban nhân dân tỉnh Hà Giang");
        assertThat(hit.code()).isEqualTo("H22");
        assertThat(search.find(AgencyQuery.open("ha giang", TODAY), new Paging(1, 5))
                        .hits()
                        .items())
                .noneMatch(other -> other.names().full().contains("Hà Giang"));
    }

    @Test
    void countsTellWhatEachNarrowingWouldLeave() {
        SearchAnswer answer = search.find(query("an giang", AgencyKind.PROVINCE), new Paging(1, 5));
        assertThat(answer.kinds())
                .containsEntry(AgencyKind.PROVINCIAL_COUNCIL, 1L)
                .containsEntry(AgencyKind.PROVINCE, 1L);
        assertThat(answer.hits().total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "!!!", "a & b | !c :*", "%_\\", "<script>", "🙂", "(((", "xyzzyqqq"})
    void whatMatchesNothingFindsNothingAndBreaksNothing(String typed) {
        assertThat(search.find(query("zzqq" + typed + "qqzz", null), new Paging(1, 5))
                        .hits()
                        .total())
                .isZero();
        search.find(query(typed, null), new Paging(1, 5));
    }

    private AgencyHit first(AgencyQuery query) {
        return search.find(query, new Paging(1, 5)).hits().items().getFirst();
    }

    private static AgencyQuery query(String text, @Nullable AgencyKind kind) {
        return new AgencyQuery(text, TODAY, kind == null ? Set.of() : Set.of(kind), null, Set.of());
    }
}
