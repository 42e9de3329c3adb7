package vn.motcua.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void whatIsWrittenIsReadBack() {
        List<String> values = List.of("Hà Nội", "", "a,b", "nói \"vâng\"", "hai\ndòng");
        assertThat(read(Csv.line(values))).containsExactly(values);
    }

    @Test
    void aSpreadsheetTakesNothingForAFormula() {
        assertThat(Csv.line(List.of("=1+1", "+84 24", "-1", "@x", "\t=1", -1)))
                .isEqualTo("'=1+1,'+84 24,'-1,'@x,'\t=1,-1\r\n");
        assertThat(Csv.line(Arrays.asList(null, "=\"a\""))).isEqualTo(",\"'=\"\"a\"\"\"\r\n");
    }

    @Test
    void otherPeoplesFilesAreRead() {
        assertThat(read("\uFEFFa,b\n\n1,\"2\"\r\n3,4"))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
        assertThat(read("\"\",x")).containsExactly(List.of("", "x"));
        assertThat(read("")).isEmpty();
    }

    private static List<List<String>> read(String text) {
        return Csv.read(new StringReader(text));
    }
}
