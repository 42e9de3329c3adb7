package vn.motcua.certifiedcopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a copy costs by its pages, held against a count page by page. */
class CopyFeeTests {

    @ParameterizedTest
    @CsvSource({"1,2000", "2,4000", "3,5000", "4,6000", "10,12000", "198,200000", "199,200000", "200,200000"})
    void costsWhatTheCircularSays(int pages, long fee) {
        assertThat(CopyFee.of(pages).amount()).isEqualTo(fee);
    }

    @Property
    void isTheSumOfItsPagesUpToTheMost(@ForAll @IntRange(min = 1, max = 5_000) int pages) {
        long sum = 0;
        for (int page = 1; page <= pages; page++) sum = Math.min(200_000, sum + (page < 3 ? 2_000 : 1_000));
        assertThat(CopyFee.of(pages).amount()).isEqualTo(sum);
    }

    @Test
    void nothingCostsNothingIsNoQuestion() {
        assertThatIllegalArgumentException().isThrownBy(() -> CopyFee.of(0));
    }
}
