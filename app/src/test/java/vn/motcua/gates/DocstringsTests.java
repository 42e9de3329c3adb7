package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.gates.Sources.Source;

/** What is public is explained. */
class DocstringsTests {

    @Test
    void whatIsPublicIsExplained() {
        assertThat(Sources.everywhere())
                .hasSizeGreaterThan(50)
                .flatMap(Docstrings::complaints)
                .isEmpty();
    }

    @Test
    void everyPackageHasItsExplanation() {
        List<Path> without = Sources.everywhere().stream()
                .map(source -> source.path().resolveSibling("package-info.java"))
                .distinct()
                .filter(file -> !Files.exists(file))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void aPublicTypeWithoutExplanationIsFound() {
        assertThat(complaints("public record Fee(long dong) {}"))
                .containsExactly("/Planted.java:1: public type Fee is not explained");
    }

    @Test
    void aPublicMethodWithoutExplanationIsFound() {
        assertThat(complaints("/** Money. */ public final class Fee {\n public long dong() { return 1; } }"))
                .containsExactly("/Planted.java:2: public method dong is not explained");
        assertThat(complaints("/** Money. */ public interface Fee { long dong(); }"))
                .hasSize(1);
        assertThat(complaints("/** Money. */ public interface Fee { enum Kind {} }"))
                .hasSize(1);
    }

    @Test
    void whatIsHiddenOrInheritedNeedsNone() {
        assertThat(complaints("final class Fee { public long dong() { return 1; } }"))
                .isEmpty();
        assertThat(complaints(
                        "/** Money. */ public final class Fee { @Override public String toString() { return \"\"; } }"))
                .isEmpty();
        assertThat(complaints("/** Money. */ public final class Fee { Fee() {} long dong() { return 1; } }"))
                .isEmpty();
    }

    private static List<String> complaints(String text) {
        Source planted = Sources.of("Planted", text);
        return Docstrings.complaints(planted);
    }
}
