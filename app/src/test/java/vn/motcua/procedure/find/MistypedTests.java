package vn.motcua.procedure.find;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MistypedTests {

    @Test
    void whatKeyboardsLeaveBehindIsRead() {
        assertThat(Keyboard.readings("giaays")).contains("giay");
        assertThat(Keyboard.readings("ddawng")).contains("dang");
        assertThat(Keyboard.readings("cuwowcs")).contains("cuoc");
        assertThat(Keyboard.readings("giay61")).contains("giay");
        assertThat(Keyboard.readings("d9o63i")).contains("doi");
        assertThat(Keyboard.readings("cu7o71c")).contains("cuoc");
    }

    @Test
    void oneMistakeIsALetterTooManyTooFewAnotherOrTwoSwapped() {
        assertThat(Nearness.oneMistake("sih", "sinh")).isTrue();
        assertThat(Nearness.oneMistake("sinhh", "sinh")).isTrue();
        assertThat(Nearness.oneMistake("sunh", "sinh")).isTrue();
        assertThat(Nearness.oneMistake("sihn", "sinh")).isTrue();
        assertThat(Nearness.oneMistake("shin", "sinh")).isFalse();
        assertThat(Nearness.oneMistake("xanh", "sinh")).isFalse();
    }

    @Test
    void whatSoundsAlikeIsNear() {
        assertThat(Nearness.soundsAlike("xinh", "sinh")).isTrue();
        assertThat(Nearness.soundsAlike("chu", "tru")).isTrue();
        assertThat(Nearness.soundsAlike("banh", "sinh")).isFalse();
    }

    @Property
    void nearnessGoesBothWays(
            @ForAll @AlphaChars @StringLength(max = 6) String one,
            @ForAll @AlphaChars @StringLength(max = 6) String other) {
        assertThat(Nearness.oneMistake(one, other)).isEqualTo(Nearness.oneMistake(other, one));
        assertThat(Nearness.soundsAlike(one, other)).isEqualTo(Nearness.soundsAlike(other, one));
    }

    @Property
    void anyLetterLeftOutIsOneMistake(@ForAll @AlphaChars @StringLength(min = 1, max = 8) String word) {
        for (int i = 0; i < word.length(); i++)
            assertThat(Nearness.oneMistake(word, word.substring(0, i) + word.substring(i + 1)))
                    .isTrue();
    }
}
