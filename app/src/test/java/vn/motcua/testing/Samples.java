package vn.motcua.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Files as the real world wrote them; they are not part of the project. Their folder is named by {@code MOTCUA_SAMPLES}; where it is absent a
 * test is skipped, visibly.
 */
public final class Samples {

    private Samples() {}

    /** A sample, or the test is skipped. */
    public static Path file(String name) {
        String folder = System.getenv("MOTCUA_SAMPLES");
        Path file = (folder == null ? Path.of("..", "..", "shared", "samples") : Path.of(folder)).resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no sample " + name + ": name their folder with MOTCUA_SAMPLES");
        return file;
    }
}
