package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every dependency has its row. */
class DependenciesTests {

    private static final String POM = """
            <properties><fee.version>1.2</fee.version></properties>
            <groupId>org.fee</groupId>
            <artifactId>fee</artifactId>
            <version>${fee.version}</version>
            """;

    @Test
    void everyDependencyHasItsRow() throws IOException {
        assertThat(Dependencies.complaints(
                        Files.readString(Path.of("..", "docs", "dependencies.md")),
                        Files.readString(Path.of("..", "pom.xml")),
                        Files.readString(Path.of("pom.xml")),
                        Files.readString(Path.of("..", "axis-client", "pom.xml"))))
                .isEmpty();
    }

    @Test
    void whatIsMissingIdleOrWrongIsFound() {
        assertThat(Dependencies.complaints("| `org.fee:fee` | 1.2 | MIT | counts |", POM))
                .isEmpty();
        assertThat(Dependencies.complaints("", POM)).containsExactly("org.fee:fee has no row in docs/dependencies.md");
        assertThat(Dependencies.complaints("| `org.fee:fee` | 1.1 | MIT | counts |", POM))
                .containsExactly("org.fee:fee is 1.2, its row says 1.1");
        assertThat(Dependencies.complaints("| `org.fee:fee` | 1.2 |  |  |", POM))
                .hasSize(2);
        assertThat(Dependencies.complaints(
                        "| `org.fee:fee` | 1.2 | MIT | counts |\n| `org.tax:tax` | 1 | MIT | taxes |", POM))
                .containsExactly("org.tax:tax has a row, and no pom names it");
        assertThat(Dependencies.complaints(
                        "| `org.fee:fee` | 1.2 | MIT | counts |", POM.replaceAll("(?m)^<version.*$", "")))
                .containsExactly("org.fee:fee is managed, its row says 1.2");
    }
}
