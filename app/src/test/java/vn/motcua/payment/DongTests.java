package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.kernel.Refused;

/** Money is whole, never negative, and no sum of it goes over unseen. */
class DongTests {

    @Test
    void isReadAsItIsWritten() {
        assertThat(Dong.of("8000").amount()).isEqualTo(8000);
        assertThat(Dong.of("0").isZero()).isTrue();
        assertThat(Dong.of(new BigDecimal("8000.00")).amount()).isEqualTo(8000);
        for (String wrong : List.of(
                "", "-1", "+1", "1.5", "1,000", "1 000", "1e3", "٣", "0x10", "1000000000000", "99999999999999999999"))
            assertThatThrownBy(() -> Dong.of(wrong)).as(wrong).isInstanceOf(Refused.class);
    }

    @Test
    void halfADongIsRefusedAndNotRounded() {
        assertThatThrownBy(() -> Dong.of(new BigDecimal("0.5"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Dong.of(new BigDecimal("1e30"))).isInstanceOf(Refused.class);
    }

    @Test
    void nothingGoesOver() {
        Dong most = new Dong(Dong.MOST);
        assertThatThrownBy(() -> most.plus(new Dong(1))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Dong(8000).times(Integer.MAX_VALUE)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Dong(1).times(-1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Dong(-1)).isInstanceOf(Refused.class);
        assertThat(Dong.sum(List.of(new Dong(8000), new Dong(2000).times(2))).amount())
                .isEqualTo(12_000);
    }
}
