package vn.motcua.dossier.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.LettersOut;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.signing.pades.PdfSig;
import vn.motcua.signing.pades.SigningPeople;
import vn.motcua.signing.seal.PaperSeal;
import vn.motcua.signing.seal.SealIssuedPapers;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.RunningTest;

/** Letters to applicants are sealed soon after they went out, each form of them; what was sealed stays the same file, and anybody's tools call it valid. */
@RunningTest
@SuppressWarnings("NullAway.Init")
class SealedLettersModuleTests {

    private static final Path PICTURES = Path.of("target", "signed");

    @Autowired
    private DossierWorld world;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private LettersOut out;

    @Autowired
    private DossierLetters letters;

    @Autowired
    private LetterFiles files;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private SealIssuedPapers seal;

    @Autowired
    private ValidateFile validate;

    @Autowired
    private SigningPeople people;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void ready() throws IOException {
        people.sealing(people.agency("H26.101"));
        Files.createDirectories(PICTURES);
    }

    @Test
    void eachFormIsSealedWhereItsOfficerIsNamedAndStaysAsItWas() throws Exception {
        DossierId id = everyForm();
        List<LetterView> fresh = outward(id);
        assertThat(fresh)
                .extracting(LetterView::kind)
                .containsExactly(
                        StepLetter.RECEIPT,
                        StepLetter.SUPPLEMENT,
                        StepLetter.REFUSAL,
                        StepLetter.REJECTION,
                        StepLetter.APOLOGY);
        for (LetterView one : fresh) {
            assertThat(one.seal().state()).isEqualTo(PaperSeal.WAITING);
            assertThat(text(files.pdf(one))).as("not yet").contains("Bản in, chưa ký số");
        }
        sealAll();
        X509Certificate root = keys.ofStamps().orElseThrow().chain().getLast();
        for (LetterView one : outward(id)) {
            assertThat(one.seal().state()).isEqualTo(PaperSeal.SEALED);
            byte[] file = files.pdf(one);
            Files.write(PICTURES.resolve("letter-" + one.kind() + ".pdf"), file);
            assertThat(files.pdf(one)).isEqualTo(file);
            assertThat(text(file))
                    .contains("Thực hiện trên hệ thống; cơ quan ký số", code(id))
                    .doesNotContain("chưa ký số", "THỦ TRƯỞNG CƠ QUAN");
            assertThat(PdfSig.verify(file))
                    .contains("Signature is Valid", "Ba Đình")
                    .doesNotContain("Invalid", "Mismatch");
            assertThat(EuDss.judge(file, root)).containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA");
            known(one, id, look(file));
        }
    }

    private void known(LetterView letter, DossierId id, Validation found) {
        assertThat(found.finding()).as(letter.kind().name()).isEqualTo(FileFinding.VALID);
        assertThat(found.known()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(KnownState.VALID);
            assertThat(one.what()).contains(code(id)).doesNotContain("Nguyễn Thị Lan");
            assertThat(one.issuer()).contains("Ba Đình");
        });
    }

    @Test
    void theControlSlipStaysAPrintAmongOfficers() {
        DossierId id = everyForm();
        sealAll();
        assertThat(letters.of(id).stream().filter(one -> one.kind() == StepLetter.CONTROL_SLIP))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.seal().state()).isEqualTo(PaperSeal.PRINTED);
                    assertThat(PdfSig.verify(files.pdf(one))).contains("does not contain any signatures");
                });
    }

    @Test
    void oneByteChangedAnywhereIsSeen() throws Exception {
        DossierId id = everyForm();
        sealAll();
        byte[] file = files.pdf(outward(id).getLast());
        assertThat(look(file).finding()).as("the control").isEqualTo(FileFinding.VALID);
        Random random = new Random(20261126);
        for (int i = 0; i < 8; i++) {
            byte[] other = file.clone();
            int at = random.nextInt(file.length);
            other[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(look(other).finding())
                    .as("byte " + at + " of " + file.length)
                    .isNotEqualTo(FileFinding.VALID);
        }
    }

    /** A dossier about which each form went out, whatever its steps would say. */
    private DossierId everyForm() {
        var application = world.application(
                world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString()));
        DossierId id = world.as(DemoPerson.LAN, () -> open.run(application)).id();
        world.as(DemoPerson.DUC, () -> take.run(id, "tiep-nhan", 0, ""));
        DossierView dossier = dossiers.find(id).orElseThrow();
        transaction.executeWithoutResult(status -> {
            world.as(
                    DemoPerson.MAI,
                    () -> out.issue(
                            id,
                            List.of(StepLetter.SUPPLEMENT, StepLetter.CONTROL_SLIP),
                            dossier.version(),
                            "1. Giấy chứng sinh (bản chính)\n2. Giấy chứng nhận kết hôn"));
            world.as(
                    DemoPerson.VINH,
                    () -> out.issue(
                            id,
                            List.of(StepLetter.REFUSAL, StepLetter.REJECTION),
                            dossier.version(),
                            "Nơi cư trú không thuộc phường"));
            world.as(
                    DemoPerson.VINH,
                    () -> out.apologise(
                            id,
                            dossier.version(),
                            "Chờ Công an xác minh",
                            dossier.dueDate().orElseThrow(),
                            dossier.dueDate().orElseThrow().plusSeconds(2 * 86_400)));
        });
        return id;
    }

    private List<LetterView> outward(DossierId id) {
        return letters.of(id).stream().filter(LetterView::sealing).toList();
    }

    private String code(DossierId id) {
        return dossiers.find(id).orElseThrow().code().text();
    }

    private void sealAll() {
        while (seal.all() > 0) Thread.onSpinWait();
    }

    private Validation look(byte[] file) throws IOException {
        return validate.look(() -> new ByteArrayInputStream(file));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
