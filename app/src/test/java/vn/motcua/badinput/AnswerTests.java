package vn.motcua.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.kernel.text.Language;

/** The judge of answers sees what must not be. */
class AnswerTests {

    private static final String GOOD = "<html lang='vi'><h1>Không có ngày “30/02/2025”</h1></html>";

    @Test
    void aClearNoIsFine() {
        assertThat(new Answer(400, "text/html", GOOD).complaints(Language.VI)).isEmpty();
        assertThat(new Answer(200, "text/html", "x").complaints(Language.VI)).isEmpty();
        assertThat(new Answer(404, "", "").complaints(Language.VI)).isEmpty();
    }

    @Test
    void faultsTracesBareKeysAndSilenceAreSeen() {
        assertThat(new Answer(500, "text/html", GOOD).complaints(Language.VI)).containsExactly("a fault: 500");
        assertThat(new Answer(400, "text/html", GOOD.replace("30", "NumberFormatException: x")).complaints(Language.VI))
                .hasSize(1);
        assertThat(new Answer(400, "text/plain", "\tat vn.motcua.X.y(X.java:1)").complaints(Language.VI))
                .hasSize(1);
        assertThat(new Answer(400, "text/html", GOOD.replace("Không", "kernel.refusal.NOT_FOUND"))
                        .complaints(Language.VI))
                .hasSize(1);
        assertThat(new Answer(400, "text/html", GOOD).complaints(Language.EN))
                .containsExactly("is not in the reader's language");
        assertThat(new Answer(400, "text/html", "<html lang='vi'></html>").complaints(Language.VI))
                .containsExactly("says nothing");
    }
}
