package vn.motcua.portal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which page numbers are offered. */
class PageNumbersTests {

    @Test
    void theEndsAndTheNeighboursAreOffered() {
        assertThat(PageNumbers.around(10, 40)).isEqualTo(List.of(1, 0, 8, 9, 10, 11, 12, 0, 40));
        assertThat(PageNumbers.around(1, 1)).isEqualTo(List.of(1));
        assertThat(PageNumbers.around(4, 7)).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7));
    }

    @Property
    void aGapAlwaysHidesMoreThanOnePage(
            @ForAll @IntRange(min = 1, max = 500) int last, @ForAll @IntRange(min = 1, max = 500) int at) {
        int current = Math.min(at, last);
        List<Integer> numbers = PageNumbers.around(current, last);
        assertThat(numbers).contains(1, current, last);
        for (int i = 1; i < numbers.size() - 1; i++)
            if (numbers.get(i) == PageNumbers.GAP)
                assertThat(numbers.get(i + 1) - numbers.get(i - 1)).isGreaterThan(2);
            else if (numbers.get(i - 1) != PageNumbers.GAP)
                assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
    }
}
