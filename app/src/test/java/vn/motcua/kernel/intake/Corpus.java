package vn.motcua.kernel.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/** Several hundred files that others collected because they broke parsers (D4). */
public final class Corpus {

    private static final String VERSION = "3.2.3";
    private static final long LARGEST = 20 << 20;

    private Corpus() {}

    /** By their names; the test is skipped where they are not there, which a run of CI shows as a warning. */
    public static Map<String, byte[]> files() throws IOException {
        return files(List.of("pdf", "microsoft", "pkg"));
    }

    /** Those of the module of archives. */
    public static Map<String, byte[]> archives() throws IOException {
        return files(List.of("pkg"));
    }

    /** Those of the PDF module that are PDF files: less is to be fetched for them. */
    public static Map<String, byte[]> pdfs() throws IOException {
        Map<String, byte[]> files = files(List.of("pdf"));
        files.keySet().removeIf(name -> !name.endsWith(".pdf"));
        return files;
    }

    private static Map<String, byte[]> files(List<String> modules) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Path> jars = jars(modules);
        boolean there = jars.size() == modules.size();
        if (!there && System.getenv("CI") != null)
            System.out.println(
                    "::warning title=Corpus::the corpus of broken files is not there: nothing was tried on it");
        Assumptions.assumeTrue(there, "the corpus is not there: see docs/intake.md for how to fetch it");
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
    private static List<Path> jars(List<String> modules) {
        Path repository = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("pdfbox-io"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        Path tika = repository.resolve("../../../../tika").normalize();
        return modules.stream()
                .map(module -> "tika-parser-" + module + "-module")
                .map(name -> tika.resolve(name).resolve(VERSION).resolve(name + "-" + VERSION + "-tests.jar"))
                .filter(Files::exists)
                .toList();
    }
}
