package vn.motcua.procedure.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SyllableTests {

    @Test
    void theToneMayStandOnEitherLetterAndBeComposedOrNot() {
        assertThat(Syllable.of("hoà thuý uỷ")).isEqualTo(Syllable.of("hòa thúy ủy"));
        assertThat(Syllable.of(Normalizer.normalize("Hoà", Normalizer.Form.NFD)))
                .isEqualTo(Syllable.of("hòa"));
        assertThat(Syllable.of("hóa")).isNotEqualTo(Syllable.of("hòa"));
    }

    @Test
    void aLoneYIsAnI() {
        assertThat(Syllable.of("kỹ lý Mỹ quý")).isEqualTo(Syllable.of("kĩ lí Mĩ quí"));
        assertThat(Syllable.of("tay")).isNotEqualTo(Syllable.of("tai"));
    }

    @Test
    void whatWasWrittenWithoutMarksStandsForAnythingWithThoseLetters() {
        Syllable meant = Syllable.of("bằng").getFirst();
        assertThat(meant.writtenAs(Syllable.of("bang").getFirst())).isTrue();
        assertThat(meant.writtenAs(Syllable.of("bằng").getFirst())).isTrue();
        assertThat(meant.writtenAs(Syllable.of("bảng").getFirst())).isFalse();
    }

    @Property
    void anyTextGivesSyllablesThatAreShortAndWithoutGaps(@ForAll String text) {
        for (Syllable one : Syllable.of(text))
            assertThat(one.plain()).hasSizeLessThanOrEqualTo(30).doesNotContain(" ");
    }
}
