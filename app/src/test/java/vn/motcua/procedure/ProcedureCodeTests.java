package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are procedure codes. */
class ProcedureCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.001193",
                " 2.000488 ",
                "1.002835.000.00.00.H56",
                "2.002621.H56",
                "1.001193.01",
                "2.002621.h56.01",
                "MC.0123456789"
            })
    void codesAreUnderstood(String text) {
        assertThat(ProcedureCode.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.001193",
                "1.00119",
                "1.0011933",
                "1001193",
                "1.001193.json",
                "MC.12",
                "<script>",
                "1.001193/../x"
            })
    void othersAreNot(String text) {
        assertThat(ProcedureCode.parse(text)).isEmpty();
    }
}
