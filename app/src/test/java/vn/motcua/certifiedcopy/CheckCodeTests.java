package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The word by which a copy is checked: all of its 128 bits are in it, and it is read as people type it. */
class CheckCodeTests {

    @Property
    void differentBitsAreDifferentWords(@ForAll @Size(16) byte[] one, @ForAll @Size(16) byte[] other) {
        BigInteger left = new BigInteger(1, one);
        BigInteger right = new BigInteger(1, other);
        assertThat(CheckCode.of(left).equals(CheckCode.of(right))).isEqualTo(left.equals(right));
        assertThat(CheckCode.of(left).equals(CheckCode.of(left.flipBit(0)))).isFalse();
        assertThat(CheckCode.of(left).equals(CheckCode.of(left.flipBit(127)))).isFalse();
    }

    @Test
    void isReadAsPeopleTypeIt() {
        CheckCode code = CheckCode.random();
        assertThat(CheckCode.parse(" " + code.grouped().toUpperCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(CheckCode.parse(code.text().substring(1))).isEmpty();
        assertThat(CheckCode.parse(code.text().replaceFirst(".", "1"))).isEmpty();
        assertThat(code.toString()).as("never in a log").doesNotContain(code.text());
    }
}
