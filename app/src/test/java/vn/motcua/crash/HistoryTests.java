package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge of histories sees each kind of wrong. */
class HistoryTests {

    @TempDir
    private Path folder;

    @Test
    void lossesPhantomsAndDoublesAreSeen() throws Exception {
        History history = new History(folder.resolve("history"));
        try (History.Writers writers = history.write(1, deed -> !deed.equals("2"))) {
            RealServer.until("three deeds are confirmed", () -> history.confirmed() >= 3);
        }
        List<String> all = Files.readAllLines(folder.resolve("history")).stream()
                .filter(line -> line.startsWith("ok "))
                .map(line -> line.substring(3))
                .toList();
        assertThat(history.complaints(all)).isEmpty();
        assertThat(history.complaints(with(all, "2")))
                .as("unknown may be there")
                .isEmpty();
        assertThat(history.complaints(all.subList(1, all.size()))).containsExactly("confirmed and lost: 1");
        assertThat(history.complaints(with(all, "1"))).containsExactly("done twice: 1");
        assertThat(history.complaints(with(all, "x"))).containsExactly("never asked for: x");
    }

    private static List<String> with(List<String> all, String more) {
        return java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(more))
                .toList();
    }
}
