package vn.motcua.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.kernel.closed.ClosedMachines;

/** Several hundred files that others collected because they broke parsers (D4): each ends in an answer, and the keeper of the machines lives. */
@Tag("long")
class CorpusTests {

    private static final Logger log = LoggerFactory.getLogger(CorpusTests.class);
    private static final String VERSION = "3.2.3";
    private static final long LARGEST = 20 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void everyFileEndsInAnAnswer() throws Exception {
        Map<String, byte[]> corpus = corpus();
        assertThat(corpus).as("files of the corpus").hasSizeGreaterThan(350);
        Map<String, Integer> answers = new TreeMap<>();
        Map<FileType, Integer> types = new EnumMap<>(FileType.class);
        try (ClosedMachines machines = new ClosedMachines(data, 1, Duration.ofSeconds(10))) {
            FileExaminer examiner = new FileExaminer(HostileFileTests.NO_SCANNER, machines);
            for (Map.Entry<String, byte[]> file : corpus.entrySet()) {
                FileReport report = examiner.examine(() -> new ByteArrayInputStream(file.getValue()));
                String answer = report.problem()
                        .map(problem -> problem + " " + report.detail())
                        .orElse("fine");
                log.info("{} {} {} {}", file.getKey(), report.type(), answer, report.flags());
                answers.merge(report.problem().map(Enum::name).orElse("fine"), 1, Integer::sum);
                types.merge(report.type(), 1, Integer::sum);
                assertThat(report.problem()).as(file.getKey()).isNotEqualTo(Optional.of(IntakeProblem.NOT_EXAMINABLE));
            }
        }
        log.info("answers {}, types {}", answers, types);
        assertThat(answers.getOrDefault("fine", 0)).as("files that are taken").isGreaterThan(corpus.size() / 2);
    }

    private static Map<String, byte[]> corpus() throws IOException {
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
