package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files: what is spread over the code, written down in one place under {@code docs/golden}, checked in, compared by the build and
 * rewritten by one command, {@code ./motcua golden}.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("..", "docs", "golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private Golden() {}

    /** Compares with the golden file, or rewrites it. */
    public static void check(String name, String text) {
        Path file = FOLDER.resolve(name);
        String now = text.stripTrailing() + "\n";
        try {
            if (WRITE) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "docs/golden/%s is stale; if the change is meant, run ./motcua golden and look at the difference",
                            name)
                    .isEqualTo(now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
