package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files and methods are short, packages have names. */
class CodeShapeTests {

    @Test
    void filesAndMethodsAreShort() {
        assertThat(Sources.everywhere()).flatMap(CodeShape::complaints).isEmpty();
    }

    @Test
    void noLongFileIsListedInVain() {
        assertThat(CodeShape.LONG_FILES.keySet())
                .allSatisfy(file -> assertThat(Files.readString(Sources.MAIN.resolve(file))
                                .lines()
                                .count())
                        .as(file)
                        .isGreaterThan(CodeShape.FILE_LINES));
    }

    @Test
    void aLongFileIsFound() {
        assertThat(complaints("package a;\n" + "\n".repeat(250) + "class A {}"))
                .singleElement()
                .asString()
                .contains("252 lines");
        assertThat(complaints("package a;\n" + "\n".repeat(248) + "class A {}")).isEmpty();
    }

    @Test
    void aLongMethodIsFound() {
        assertThat(complaints("class A { void a() {" + "\n".repeat(40) + "} }"))
                .singleElement()
                .asString()
                .contains("method a has 41 lines");
        assertThat(complaints("class A { void a() {" + "\n".repeat(39) + "} }")).isEmpty();
    }

    @Test
    void anEmptyPackageNameIsFound() {
        assertThat(complaints("package vn.motcua.fee.util; class A {}"))
                .singleElement()
                .asString()
                .contains("\"util\"");
    }

    private static List<String> complaints(String text) {
        return CodeShape.complaints(Sources.of("Planted", text));
    }
}
