package vn.motcua.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void everyFileEndsInAnAnswer() throws Exception {
        Map<String, byte[]> corpus = Corpus.files();
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
}
