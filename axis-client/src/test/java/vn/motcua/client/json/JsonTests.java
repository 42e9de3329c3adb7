package vn.motcua.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back, and what is no JSON is no value. */
class JsonTests {

    private record Line(String name, long bytes) {}

    @Test
    void whatIsWrittenIsReadBack() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("subject", "Về việc “hỏa tốc” \\ \"\n\t\u0001😀");
        value.put("bytes", 52_428_800L);
        value.put("ratio", -1.5e3);
        value.put("list", Arrays.asList(true, false, null, List.of(), Map.of()));
        String written = Json.write(value);
        assertThat(written.chars()).allMatch(c -> c >= ' ' && c <= '~');
        assertThat(Json.read(written).value()).isEqualTo(value);
        assertThat(Json.read(" { \"a\" : [ 1 , {\"b\":\"c\"} ] } ")
                        .get("a")
                        .items()
                        .get(1)
                        .get("b")
                        .text())
                .isEqualTo("c");
    }

    @Test
    void recordsAreObjects() {
        assertThat(Json.write(List.of(new Line("a", 1)))).isEqualTo("[{\"name\":\"a\",\"bytes\":1}]");
    }

    @Test
    void whatIsAbsentIsEmpty() {
        Json none = Json.read("{\"a\":null}").get("a").get("b");
        assertThat(none.text()).isEmpty();
        assertThat(none.items()).isEmpty();
        assertThat(none.number()).isZero();
        assertThat(none.yes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1,]", "{\"a\"}", "\"a", "\"\\x\"", "\"\\u12", "tru", "1 2", "--1", "{a:1}", "nul"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
    }

    @Test
    void depthIsBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read("[".repeat(100_000)));
    }
}
