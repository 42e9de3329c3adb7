package vn.motcua.kernel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kernel.closed.ClosedMachines;
import vn.motcua.kernel.intake.scan.VirusScanner;

/** Files that hurt their readers (D2, D3, D5, D6), looked through in the disposable machine; this one is none the worse for it. */
class HostileFileTests {

    static final VirusScanner NO_SCANNER = new VirusScanner() {
        @Override
        public Scan scan(java.io.InputStream content) {
            return new None();
        }

        @Override
        public String base() {
            return "";
        }
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ClosedMachines machines;

    @SuppressWarnings("NullAway.Init")
    private static FileExaminer examiner;

    @BeforeAll
    static void start() {
        machines = new ClosedMachines(data, 1, Duration.ofSeconds(10));
        examiner = new FileExaminer(NO_SCANNER, machines);
    }

    @AfterAll
    static void stop() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("run"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("nothing is left in the folder")
                    .isEmpty();
        }
        machines.close();
        assertThat(data.resolve("run").resolve("closed")).doesNotExist();
    }

    @Test
    void goodFilesPass() throws Exception {
        assertThat(problem(HostileFiles.pdf(595))).isEmpty();
        assertThat(problem(HostileFiles.zip(Map.of("đơn/tờ khai.txt", new byte[5]))))
                .isEmpty();
        assertThat(problem(HostileFiles.picture("png", 300, 200))).isEmpty();
        assertThat(problem(HostileFiles.nested(3))).isEmpty();
    }

    @Test
    void archivesThatReachOutOrSwellAreRefused() throws Exception {
        for (String name : List.of("../x", "/x", "C:\\x", "a/../../x", "a\0b"))
            assertThat(problem(HostileFiles.zip(Map.of(name, new byte[1]))))
                    .as(name)
                    .contains(IntakeProblem.UNSAFE_PART);
        Map<String, byte[]> twice = new LinkedHashMap<>();
        twice.put("a.txt", new byte[1]);
        twice.put("A.txt", new byte[1]);
        assertThat(problem(HostileFiles.zip(twice))).contains(IntakeProblem.UNSAFE_PART);
        assertThat(problem(HostileFiles.zip(Map.of("x", new byte[100 << 20])))).contains(IntakeProblem.BOMB);
        assertThat(problem(HostileFiles.nested(10))).contains(IntakeProblem.TOO_DEEP);
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 1_001).forEach(i -> many.put("f" + i, new byte[0]));
        assertThat(problem(HostileFiles.zip(many))).contains(IntakeProblem.TOO_MANY_PARTS);
        byte[] zip = HostileFiles.zip(Map.of("a.txt", new byte[100]));
        assertThat(problem(Arrays.copyOf(zip, zip.length - 10))).contains(IntakeProblem.DAMAGED);
        byte[] link = zip.clone();
        int central = link.length - 22 - 46 - 5;
        link[central + 41] = (byte) 0xA1;
        assertThat(problem(link)).as("a link").contains(IntakeProblem.UNSAFE_PART);
        byte[] lying = zip.clone();
        lying[central + 24] = 99;
        assertThat(problem(lying)).as("a wrong size").contains(IntakeProblem.DAMAGED);
        assertThat(problem(HostileFiles.overlapping())).as("bytes upon bytes").contains(IntakeProblem.UNSAFE_PART);
        byte[] other = zip.clone();
        other[30] = 'b';
        assertThat(problem(other)).as("two names").contains(IntakeProblem.UNSAFE_PART);
    }

    @Test
    void pdfsThatHurtAreRefused() throws Exception {
        String pages = "<</Type/Pages/Kids[3 0 R]/Count 999999999>>";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";
        assertThat(problem(HostileFiles.pdf(20_000))).contains(IntakeProblem.TOO_LARGE_INSIDE);
        assertThat(problem(HostileFiles.pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>")))
                .contains(IntakeProblem.DAMAGED);
        assertThat(problem(HostileFiles.pdf("<</Type/Catalog/Pages 2 0 R>>", pages, page)))
                .as("a false count")
                .isEmpty();
        assertThat(problem(HostileFiles.pdf(
                        "<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000) + "]".repeat(200_000) + ">>",
                        pages,
                        page)))
                .isPresent();
        assertThat(problem(HostileFiles.pdf(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        pages,
                        page,
                        "<</Type/XObject/Subtype/Image/Width 50000/Height 50000/Length 0>>stream\n\nendstream")))
                .contains(IntakeProblem.TOO_LARGE_INSIDE);
        assertThat(problem(HostileFiles.pdfBomb(400, 1))).contains(IntakeProblem.BOMB);
        assertThat(problem(HostileFiles.pdfBomb(900, 2))).contains(IntakeProblem.BOMB);
        assertThat(problem("%PDF-1.7 và không gì nữa".getBytes(StandardCharsets.UTF_8)))
                .contains(IntakeProblem.DAMAGED);
        assertThat(examine(HostileFiles.pdf(
                                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
                                pages,
                                page))
                        .flags())
                .contains(FileFlag.SCRIPT);
    }

    @Test
    void officeFilesThatActAreMarked() throws Exception {
        assertThat(examine(office("word/vbaProject.bin", "x")).flags()).contains(FileFlag.MACRO);
        assertThat(examine(
                                office(
                                        "word/_rels/settings.xml.rels",
                                        "<r><Relationship Type='urn:x/attachedTemplate' TargetMode='External' Target='urn:y'/></r>"))
                        .flags())
                .contains(FileFlag.REMOTE_PART);
        assertThat(examine(office(
                                "word/_rels/document.xml.rels",
                                "<r><Relationship Type='urn:x/hyperlink' TargetMode='External' Target='urn:y'/></r>"))
                        .flags())
                .as("a link that people may click")
                .isEmpty();
        assertThat(examine(office(
                                "word/footer.xml",
                                "<w><p><instrText>D</instrText><instrText>DEAUTO x</instrText></p></w>"))
                        .flags())
                .contains(FileFlag.DATA_LINK);
        assertThat(examine(office("word/footer.xml", "<w><p><t>Kính gửi DDEAUTO</t></p></w>"))
                        .flags())
                .as("a text is no code")
                .isEmpty();
        assertThat(examine(office("xl/sheet.xml", "<w><c><f>cmd|'/c calc'!A0</f></c><c><f>SUM(A1:A9)</f></c></w>"))
                        .flags())
                .contains(FileFlag.DATA_LINK);
        assertThat(examine(office("word/embeddings/oleObject1.bin", "x")).flags())
                .contains(FileFlag.EMBEDDED_FILE);
        assertThat(examine(office("word/footer.xml", "<w><p><instrText> DDEAUTO c:\\\\x </instrText></p></w>"))
                        .flags())
                .contains(FileFlag.DATA_LINK);
        assertThat(problem(office("word/footer.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")))
                .contains(IntakeProblem.DAMAGED);
    }

    @Test
    void picturesAreBoundedAndCleaned() throws Exception {
        assertThat(problem(HostileFiles.picture("png", 8_000, 6_000))).contains(IntakeProblem.TOO_LARGE_INSIDE);
        byte[] told = HostileFiles.withExif(HostileFiles.picture("jpg", 60, 40));
        byte[] clean = cleaned(told);
        assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains("GPS");
        assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .contains("Exif\0\0MM");
        assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(clean)).getWidth())
                .isEqualTo(60);
        byte[] png = HostileFiles.picture("png", 60, 40);
        assertThat(cleaned(Arrays.copyOf(png, png.length + 500))).isEqualTo(png);
    }

    @Test
    void randomBytesBehindAKnownBeginningAreAnsweredAndHarmNobody() throws Exception {
        Random random = new Random(20_261_125);
        List<byte[]> beginnings = List.of(
                HostileFiles.pdf(595),
                HostileFiles.zip(Map.of("a.txt", new byte[200])),
                HostileFiles.picture("png", 40, 30),
                HostileFiles.picture("jpg", 40, 30),
                HostileFiles.office("word/footer.xml", "<f/>", 0));
        for (int i = 0; i < 80; i++) {
            byte[] file = beginnings.get(i % beginnings.size()).clone();
            for (int j = 0; j < 1 + i % 20; j++) file[random.nextInt(8, file.length)] = (byte) random.nextInt();
            FileReport report = examine(i % 7 == 0 ? Arrays.copyOf(file, random.nextInt(8, file.length)) : file);
            assertThat(report.settled()).isTrue();
            assertThat(report.problem()).isNotEqualTo(Optional.of(IntakeProblem.NOT_EXAMINABLE));
        }
    }

    private static byte[] office(String part, String content) throws IOException {
        return HostileFiles.office(part, content, 0);
    }

    private static Optional<IntakeProblem> problem(byte[] content) throws IOException {
        return examine(content).problem();
    }

    /** Each answer comes in time, and costs this machine no more than the file itself. */
    private static FileReport examine(byte[] content) throws IOException {
        return timed(content, (report, clean) -> report);
    }

    private static byte[] cleaned(byte[] content) throws IOException {
        return timed(content, (report, clean) -> clean == null ? new byte[0] : clean.readAllBytes());
    }

    private static <T> T timed(byte[] content, FileExaminer.Taking<T> taking) throws IOException {
        long begun = System.nanoTime();
        T result = examiner.examine(() -> new ByteArrayInputStream(content), type -> true, taking);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(12));
        return result;
    }
}
