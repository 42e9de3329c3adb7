package vn.motcua.directory.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.Refused;

/** What covers what. */
class MatterTests {

    @Test
    void aFieldCoversItsProceduresAndNoOthers() {
        Matter birth = Matter.decide("G15-HT", "1.001193");
        assertThat(Matter.decide("G15-HT").covers(birth)).isTrue();
        assertThat(Matter.decide("G15").covers(birth)).isFalse();
        assertThat(Matter.all(Act.DECIDE).covers(birth)).isTrue();
        assertThat(Matter.all(Act.SIGN).covers(birth)).isFalse();
        assertThat(birth.covers(Matter.decide("G15-HT"))).isFalse();
        assertThat(birth.field()).isEqualTo("G15-HT");
        assertThat(birth.procedure()).isEqualTo("1.001193");
    }

    @Test
    void nonsenseIsRefused() {
        for (String text :
                new String[] {"", "EAT", "SIGN:XX", "DECIDE:g15", "DECIDE:A/1.1", "ACCEPT:QĐ", "DECIDE:A/1.001193/x"})
            assertThatThrownBy(() -> Matter.parse(text)).as(text).isInstanceOf(Refused.class);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("matters") Matter matter) {
        assertThat(Matter.parse(matter.text())).isEqualTo(matter);
    }

    @Property
    void whatTwoHaveInCommonIsCoveredByBoth(@ForAll("matters") Matter one, @ForAll("matters") Matter other) {
        assertThat(one.meet(other)).isEqualTo(other.meet(one));
        one.meet(other)
                .ifPresent(both ->
                        assertThat(one.covers(both) && other.covers(both)).isTrue());
        if (one.covers(other) && other.covers(one)) assertThat(one).isEqualTo(other);
    }

    @Provide
    Arbitrary<Matter> matters() {
        Arbitrary<Matter> signs = Arbitraries.of(DocumentKind.values()).map(Matter::sign);
        Arbitrary<Matter> decides = Arbitraries.of("A", "B-C", "A.1").map(Matter::decide);
        Arbitrary<Matter> procedures = Arbitraries.of("A", "B-C").map(field -> Matter.decide(field, "1.001193"));
        return Arbitraries.oneOf(Arbitraries.of(Act.values()).map(Matter::all), signs, decides, procedures);
    }
}
