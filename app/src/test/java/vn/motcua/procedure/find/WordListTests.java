package vn.motcua.procedure.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTests {

    private static List<String> meant(WordList list, String typed) {
        WordList.Match match = list.at(Syllable.of(typed), 0);
        return match == null
                ? List.of()
                : match.rule().meant().stream().map(Syllable::plain).toList();
    }

    @Test
    void theLongestGroupIsTaken() {
        WordList list =
                WordList.read(List.of("bằng lái = giấy phép lái xe", "bằng lái quốc tế = giấy phép quốc tế # remark"));
        assertThat(meant(list, "bang lai xe")).containsExactly("giai phep lai xe".replace("giai", "giay"));
        assertThat(meant(list, "bằng lái quốc tế")).containsExactly("giay phep quoc te");
    }

    @Test
    void marksThatWereWrittenTellGroupsApartUnlessOnlySomeAreWrong() {
        WordList list = WordList.read(List.of("mất ~ cấp lại", "thai sản = chế độ thai sản"));
        assertThat(meant(list, "mắt")).isEmpty();
        assertThat(meant(list, "mat")).containsExactly("cap lai");
        assertThat(meant(list, "thai sãn")).containsExactly("che do thai san");
        assertThat(meant(list, "thái sãn")).isEmpty();
    }

    @Test
    void aLineThatIsNoGroupIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordList.read(List.of("# fine", "", "bằng lái")))
                .withMessageContaining("line 3");
        for (String bad : List.of("=", "a =", "= b", "a , = b", ":", "a = b | "))
            assertThatIllegalArgumentException().isThrownBy(() -> WordList.read(List.of(bad)));
    }

    @Test
    void whatIsShippedCanBeReadAndTheSiteAddsToIt() {
        WordList list = WordList.shipped(List.of("phiếu lạ = giấy lạ"));
        assertThat(meant(list, "phieu la")).containsExactly("giay la");
        assertThat(meant(list, "GPLX")).containsExactly("giay phep lai xe");
        assertThat(list.special()).contains("luu dong");
    }
}
