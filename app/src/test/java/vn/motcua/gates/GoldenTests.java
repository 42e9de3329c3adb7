package vn.motcua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.Golden;

/** A golden file that is stale is found, and so is one that nobody writes any more. */
class GoldenTests {

    @Test
    void aStaleFileIsFoundAtItsLine() {
        assertThat(Golden.compare("routes.txt", "one\ntwo\n", "one\nthree\n"))
                .get()
                .asString()
                .contains("routes.txt is stale from line 2", "«two»", "«three»");
        assertThat(Golden.compare("routes.txt", "one\n", "one\ntwo\n")).isPresent();
        assertThat(Golden.compare("routes.txt", "one\ntwo\n", "one\n")).isPresent();
        assertThat(Golden.compare("routes.txt", "one\n", "one\n")).isEmpty();
    }

    @Test
    void aPartOfADocumentIsReplacedAndNothingElse() {
        String document = "a\n<!-- golden: x -->\nold\n<!-- /golden -->\nb\n";
        assertThat(Golden.within(document, "x", "new\n")).isEqualTo(document.replace("\nold\n", "\nnew\n"));
    }

    @Test
    void everyGoldenFileIsWrittenByATest() throws IOException {
        List<String> texts = Sources.below(Path.of("src", "test", "java")).stream()
                .flatMap(source -> source.literals().stream())
                .toList();
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "golden"))) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(texts::contains);
        }
    }
}
