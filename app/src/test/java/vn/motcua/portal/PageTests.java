package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.kernel.text.Language;

/** The addresses that a page makes of its own. */
class PageTests {

    @Test
    void oneParameterIsSetAndTheOthersAreKept() {
        Page page = TestPages.of(Language.VI, "/directory", "q=ha+noi&page=3&level=province&level=commune");
        assertThat(page.with("page", 4)).isEqualTo("/directory?q=ha+noi&level=province&level=commune&page=4");
        assertThat(page.without("level")).isEqualTo("/directory?q=ha+noi");
        assertThat(page.inLanguage(Language.EN))
                .isEqualTo("/directory?q=ha+noi&page=3&level=province&level=commune&lang=en");
        assertThat(TestPages.of(Language.VI, "/directory", null).without("q")).isEqualTo("/directory");
    }

    @Test
    void valuesAreWrittenSafely() {
        assertThat(TestPages.of(Language.VI, "/x", null).with("q", "a&b=c đ")).isEqualTo("/x?q=a%26b%3Dc+%C4%91");
    }
}
