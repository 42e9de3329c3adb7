package vn.motcua.kernel.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/** Several hundred files that others collected because they broke parsers (D4). */
public final class Corpus {

    private static final String VERSION = "3.2.3";
    private static final long LARGEST = 20 << 20;

    private Corpus() {}

    /** By their names; the test is skipped visibly where they are not there. */
    public static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Path> jars = jars();
        Assumptions.assumeTrue(jars.size() == 3, "the corpus is not there: see docs/intake.md for how to fetch it");
        for (Path jar : jars)
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : java.util.Collections.list(zip.entries()))
                    if (entry.getName().startsWith("test-documents/")
                            && !entry.isDirectory()
                            && entry.getSize() <= LARGEST)
                        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        return files;
    }

    /** The jars with the files, in the local Maven repository, where somebody fetched them. */
    private static List<Path> jars() {
        Path repository = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("pdfbox-io"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        Path tika = repository.resolve("../../../../tika").normalize();
        return Stream.of("pdf", "microsoft", "pkg")
                .map(module -> "tika-parser-" + module + "-module")
                .map(name -> tika.resolve(name).resolve(VERSION).resolve(name + "-" + VERSION + "-tests.jar"))
                .filter(Files::exists)
                .toList();
    }
}
