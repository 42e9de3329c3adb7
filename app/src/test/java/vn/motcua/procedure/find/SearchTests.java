package vn.motcua.procedure.find;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.find.SmallCatalogue.DAY;
import static vn.motcua.procedure.find.SmallCatalogue.answer;
import static vn.motcua.procedure.find.SmallCatalogue.found;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kernel.Paging;
import vn.motcua.procedure.record.AdministrativeLevel;
import vn.motcua.procedure.record.LifeEvent;

class SearchTests {

    private static final ShelfView VIEW = SmallCatalogue.usual().view();

    @ParameterizedTest
    @CsvSource({
        "đăng ký khai sinh, 1.001193",
        "dang ky khai sinh, 1.001193",
        "làm giấy khai sinh cho con, 1.001193",
        "tôi mới sinh con thì cần giấy tờ gì, 1.001193",
        "khai sinh lưu động, 1.003583",
        "mat bang lai xe, 3.000348",
        "GPLX bị mất, 3.000348",
        "bằng lái hết hạn, 3.000347",
        "ddooir giaays phesp lais xe, 3.000347",
        "d9o63i giay61 phe1p la1i xe, 3.000347",
        "giayphep laixe bi mat, 3.000348",
        "đăng kí kết hông, 1.000894",
        "đăng ký khai xinh, 1.001193",
        "đăng ký tạm chú, 1.004194",
        "CMND hết hạn, 1.014063",
        "mở quán cà phê cần giấy gì, 1.001612",
        "1.001193, 1.001193",
        "1001193, 1.001193",
        "001193, 1.001193",
        "1 001193, 1.001193",
        "TTHC 1.001193.000.00.00.H26, 1.001193"
    })
    void thatIsFoundFirst(String question, String code) {
        assertThat(found(VIEW, question)).startsWith(code);
    }

    @Test
    void theCommunesComesBeforeTheProvincesAndTheMinistrys() {
        assertThat(found(VIEW, "cấp đổi thẻ căn cước")).startsWith("1.014063", "2.001195", "1.000889");
        assertThat(found(VIEW, "đổi thẻ căn cước ở công an tỉnh")).startsWith("2.001195");
    }

    @Test
    void marksThatWereTypedCount() {
        assertThat(found(VIEW, "chuẩn hòa bình")).startsWith("9.000001");
        assertThat(found(VIEW, "chuẩn hoà bình")).startsWith("9.000001");
        assertThat(found(VIEW, "chuẩn hóa binh")).startsWith("9.000002");
    }

    @Test
    void aScheduledRevisionIsFoundFromItsDayAndTheOldOneUntilTheDayBefore() {
        LocalDate change = DAY.plusDays(1);
        ShelfView view = new SmallCatalogue()
                .add(
                        "1.000001",
                        "Cấp giấy phép thả diều",
                        "Văn hóa",
                        AdministrativeLevel.COMMUNE,
                        DAY.minusYears(1),
                        change)
                .add("1.000002", "Cấp giấy phép thả diều ban đêm", "Văn hóa", AdministrativeLevel.COMMUNE, change, null)
                .view();
        assertThat(codes(view, DAY)).containsExactly("1.000001");
        assertThat(codes(view, change)).containsExactly("1.000002");
    }

    @Test
    void whatPlacesHaveOnTheirOwnStandsBelowThePlainOne() {
        ShelfView view = new SmallCatalogue()
                .add(
                        "5.000001",
                        "Cấp giấy phép thả diều trên địa bàn tỉnh Nghệ An",
                        "Văn hóa",
                        AdministrativeLevel.PROVINCE)
                .add("1.000001", "Cấp giấy phép thả diều", "Văn hóa", AdministrativeLevel.COMMUNE)
                .add(
                        "5.000002",
                        "Cấp giấy phép thả diều trên địa bàn thành phố Huế",
                        "Văn hóa",
                        AdministrativeLevel.PROVINCE)
                .add("1.000002", "Cấp giấy phép thả diều ban đêm", "Văn hóa", AdministrativeLevel.COMMUNE)
                .view();
        FindAnswer answer = answer(view, FindQuery.of("thả diều"));
        assertThat(answer.hits().items()).extracting(hit -> hit.of().code()).containsExactly("1.000001", "1.000002");
        assertThat(answer.hits().items().getFirst().variants())
                .extracting(Findable::code)
                .containsExactlyInAnyOrder("5.000001", "5.000002");
        assertThat(answer.found()).isEqualTo(4);
    }

    private static List<String> codes(ShelfView view, LocalDate day) {
        return new Search(view, day)
                .find(FindQuery.of("thả diều"), new Paging(1, 20)).hits().items().stream()
                        .map(hit -> hit.of().code())
                        .toList();
    }

    @Test
    void whatIsChosenNarrowsAndEachChoiceCountsAsIfItWereNotMade() {
        FindQuery query = new FindQuery(
                "cấp đổi thẻ căn cước",
                Set.of(AdministrativeLevel.PROVINCE),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                false);
        FindAnswer answer = answer(VIEW, query);
        assertThat(answer.hits().items()).extracting(hit -> hit.of().code()).startsWith("2.001195");
        assertThat(answer.counts().levels().get(AdministrativeLevel.COMMUNE)).isPositive();
        assertThat(answer.hits().total()).isEqualTo(answer.counts().levels().get(AdministrativeLevel.PROVINCE));
    }

    @Test
    void eventsOfLifeAreRead() {
        FindQuery query = new FindQuery("", Set.of(), Set.of(), Set.of(LifeEvent.MARRIAGE), Set.of(), Set.of(), false);
        assertThat(answer(VIEW, query).hits().items())
                .extracting(hit -> hit.of().code())
                .containsExactly("1.000894");
    }

    @Test
    void wordsThatNobodyKnowsAreNoConfidentHit() {
        assertThat(answer(VIEW, FindQuery.of("asdfgh qwerty")).hits().total()).isZero();
        assertThat(answer(VIEW, FindQuery.of("đăng ký nhãn hiệu độc quyền")).sure())
                .isFalse();
        assertThat(answer(VIEW, FindQuery.of("đăng ký tạm trú")).sure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table x; --",
                "<script>alert(1)</script>",
                "a* OR b~ AND (c",
                "\"\"\"",
                "\\",
                "%_%",
                "+-&&||!(){}[]^~*?:/",
                "🙂🙂",
                "ạ̣̣̣̣̣̣",
                "....",
                "tôi muốn",
                "làm sao"
            })
    void hostileQuestionsAreHarmless(String question) {
        assertThat(answer(VIEW, FindQuery.of(question)).hits().paging().number())
                .isEqualTo(1);
    }

    @Property(tries = 300)
    void anyQuestionIsAnswered(@ForAll @StringLength(max = 250) String question) {
        assertThat(answer(VIEW, FindQuery.of(question)).hits().items().size()).isLessThanOrEqualTo(20);
    }

    @Test
    void aLongQuestionIsCut() {
        assertThat(answer(VIEW, FindQuery.of("khai sinh ".repeat(500))).hits().items())
                .isNotEmpty();
    }

    @Test
    void whatIsPutInPlaceOfAProcedureReplacesAllItsRevisions() {
        Shelf shelf = new Shelf(new LifeEvents(), WordList.shipped(List.of()));
        Findable one =
                answer(VIEW, FindQuery.of("1.004194")).hits().items().getFirst().of();
        assertThat(found(shelf.put(Set.of(one.procedure()), List.of(one)), "tạm trú"))
                .containsExactly("1.004194");
        assertThat(found(shelf.put(Set.of(one.procedure()), List.of()), "tạm trú"))
                .isEmpty();
        shelf.close();
    }
}
