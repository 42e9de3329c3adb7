package vn.motcua.dossier.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.EndedAgencies;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.LettersOut;
import vn.motcua.dossier.life.MoveDueDate;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.testing.RunningTest;

/** DossierLetters say what was so when they went out, in text that can be found, and they stay as they were. */
@RunningTest
class LettersModuleTests {

    private static final Path SHOTS = Path.of("target", "screenshots");

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private DossierLetters letters;

    @Autowired
    private LetterPrinter printer;

    @Autowired
    private LettersOut out;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MoveDueDate move;

    @Autowired
    private EndedAgencies agencies;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theReceiptAndTheRequestForPapersGoOutWithTheirSteps() throws IOException {
        DossierId id = accepted();
        step(DemoPerson.VINH, id, "phan-cong", 0, "");
        step(
                DemoPerson.MAI,
                id,
                "tham-dinh",
                1,
                "1. Giấy chứng sinh (bản chính)\n2. Giấy chứng nhận kết hôn của cha, mẹ <b>chưa</b> có");
        assertThat(letters.of(id))
                .extracting(LetterView::kind)
                .containsExactly(StepLetter.RECEIPT, StepLetter.SUPPLEMENT);
        String receipt = text(letters.of(id).getFirst(), "receipt");
        assertThat(receipt)
                .contains(
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Nguyễn Thị Lan",
                        "0912345678",
                        "5 ngày làm việc",
                        "Hoàng Minh Đức")
                .contains(dossiers.find(id).orElseThrow().code().text())
                .contains("ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH")
                .contains("Ba Đình, ngày");
        assertThat(text(letters.of(id).getLast(), "supplement"))
                .contains("PHIẾU YÊU CẦU BỔ SUNG", "1. Giấy chứng sinh", "<b>chưa</b>", "Vũ Thị Mai");
    }

    @Test
    void aReceiptStaysAsItWasThoughTheDateMoved() throws IOException {
        DossierId id = accepted();
        String before = text(letters.of(id).getFirst(), "receipt-again");
        step(DemoPerson.VINH, id, "phan-cong", 0, "");
        step(DemoPerson.MAI, id, "tham-dinh", 1, "Thiếu giấy");
        assertThat(dossiers.find(id).orElseThrow().due()).isNull();
        assertThat(text(letters.of(id).getFirst(), "receipt-again")).isEqualTo(before);
    }

    @Test
    void refusalApologyAndControlSlip() throws IOException {
        DossierId refused = opened();
        step(DemoPerson.DUC, refused, "tiep-nhan", 1, "Nơi cư trú không thuộc phường");
        assertThat(text(letters.of(refused).getFirst(), "refusal"))
                .contains("TỪ CHỐI", "Nơi cư trú không thuộc phường");
        DossierId id = accepted();
        step(DemoPerson.VINH, id, "phan-cong", 0, "");
        step(DemoPerson.MAI, id, "tham-dinh", 0, "");
        var dossier = dossiers.find(id).orElseThrow();
        transaction.executeWithoutResult(status -> world.as(
                DemoPerson.VINH,
                () -> out.apologise(
                        id,
                        dossier.version(),
                        "Chờ Công an xác minh",
                        dossier.dueDate().orElseThrow(),
                        dossier.dueDate().orElseThrow().plusSeconds(2 * 86_400))));
        assertThat(letters.of(id))
                .extracting(LetterView::kind)
                .containsExactly(StepLetter.RECEIPT, StepLetter.CONTROL_SLIP, StepLetter.APOLOGY);
        assertThat(text(letters.of(id).get(1), "slip"))
                .contains("Thẩm định hồ sơ", "Kiểm tra, tiếp nhận hồ sơ", "Hoàng Minh Đức", "Vũ Thị Mai");
        assertThat(text(letters.of(id).get(2), "apology")).contains("XIN LỖI", "Chờ Công an xác minh", "Đỗ Quang Vinh");
        assertThat(new String(
                        printer.pdf(letters.of(id).get(2), Language.EN),
                        0,
                        5,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    /** Of what an agency that ended had begun: its heir writes, seals, and says for whom. */
    @Test
    void whoeverTookOverWritesInTheirOwnNameAndSaysForWhom() throws IOException {
        String name = "Phường Thử thư từ " + UUID.randomUUID();
        AgencyId ended = agencies.founded(name, null);
        DossierId refused = of(ended);
        DossierId asked = of(ended);
        DossierId rejected = of(ended);
        agencies.replaced(ended, world.baDinh(), LocalDate.of(2026, 11, 2));
        step(DemoPerson.DUC, refused, "tiep-nhan", 1, "Nơi cư trú không thuộc phường");
        for (DossierId one : List.of(asked, rejected)) {
            step(DemoPerson.DUC, one, "tiep-nhan", 0, "");
            step(DemoPerson.VINH, one, "phan-cong", 0, "");
        }
        step(DemoPerson.MAI, asked, "tham-dinh", 1, "Thiếu giấy chứng sinh");
        LocalDate later = dossiers.find(rejected)
                .orElseThrow()
                .dueDate()
                .orElseThrow()
                .atZone(DatabaseClock.VIETNAM)
                .toLocalDate()
                .plusDays(3);
        world.as(DemoPerson.VINH, () -> move.apologise(rejected, later, "Chờ xác minh"));
        step(DemoPerson.MAI, rejected, "tham-dinh", 2, "");
        step(DemoPerson.VINH, rejected, "tu-choi", 0, "Không đủ điều kiện");
        says(refused, StepLetter.REFUSAL, name, "TỪ CHỐI", "không thuộc phường");
        says(asked, StepLetter.RECEIPT, name, "HẸN TRẢ KẾT QUẢ", "Hoàng Minh Đức");
        says(asked, StepLetter.SUPPLEMENT, name, "Thiếu giấy chứng sinh", "liên hệ với Ủy ban nhân dân phường Ba Đình");
        says(rejected, StepLetter.REJECTION, name, "Qua xem xét, Ủy ban nhân dân phường Ba Đình", "Không đủ điều kiện");
        says(rejected, StepLetter.APOLOGY, name, "Hồ sơ được tiếp nhận lúc", "Chờ xác minh");
        assertThat(text(printer.slip(asked))).contains("Vũ Thị Mai", name);
        assertThat(jdbc.sql(
                                "select distinct agency from signing.sealed_paper where kind = ? and paper in (select id::text from dossier.letter where dossier = any(?))")
                        .params(
                                DossierLetters.KIND,
                                Stream.of(refused, asked, rejected)
                                        .map(DossierId::value)
                                        .toArray(Long[]::new))
                        .query(Long.class)
                        .list())
                .containsExactly(world.baDinh().value());
    }

    private void says(DossierId id, StepLetter kind, String ended, String... words) throws IOException {
        LetterView letter = letters.of(id).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        assertThat(letter.agency()).isEqualTo(world.baDinh());
        assertThat(text(letter, "heir-" + kind))
                .contains(words)
                .contains("ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH", "Ba Đình, ngày")
                .contains("Hồ sơ nộp tại " + ended
                        + "; cơ quan này đã kết thúc hoạt động, Ủy ban nhân dân phường Ba Đình tiếp tục giải quyết.");
    }

    /** One that was handed in to this agency. */
    private DossierId of(AgencyId agency) {
        DossierId id = opened();
        jdbc.sql("update dossier.dossier set agency = ? where id = ?")
                .params(agency.value(), id.value())
                .update();
        jdbc.sql("update dossier.task set agency = ? where dossier = ?")
                .params(agency.value(), id.value())
                .update();
        return id;
    }

    private DossierId opened() {
        var application = world.application(
                world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString()));
        return world.as(DemoPerson.LAN, () -> open.run(application)).id();
    }

    private DossierId accepted() {
        DossierId id = opened();
        step(DemoPerson.DUC, id, "tiep-nhan", 0, "");
        return id;
    }

    private void step(DemoPerson who, DossierId id, String step, int outcome, String note) {
        world.as(who, () -> take.run(id, step, outcome, note));
    }

    /** The text of a letter; its picture is kept to be looked at. */
    private String text(LetterView letter, String name) throws IOException {
        byte[] file = printer.pdf(letter, Language.VI);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 90);
            Files.createDirectories(SHOTS);
            ImageIO.write(image, "png", SHOTS.resolve("letter-" + name + ".png").toFile());
        }
        return text(file);
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
