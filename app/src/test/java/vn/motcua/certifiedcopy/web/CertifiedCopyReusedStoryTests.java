package vn.motcua.certifiedcopy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.certifiedcopy.Original;
import vn.motcua.certifiedcopy.deliver.DeliverCopies;
import vn.motcua.certifiedcopy.desk.BeginCopy;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.ApplicantKind;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.BirthResults;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Dossiers.PaperView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.ReturnWay;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.apply.HandIn;
import vn.motcua.dossier.desk.EndStep;
import vn.motcua.dossier.life.Application;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.reuse.KeepResults;
import vn.motcua.dossier.sign.IssueResult;
import vn.motcua.dossier.sign.ResultsToSign;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.form.answer.Answers;
import vn.motcua.procedure.record.ChannelKind;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.pades.EuDss;
import vn.motcua.signing.sheaf.SignSheaf;
import vn.motcua.testing.Says;
import vn.motcua.testing.StoryTest;
import vn.motcua.vault.EntryOrigin;

/** What the state gave and what it certified, used again: Phạm Quốc Hưng's child, and his certificate of marriage. */
class CertifiedCopyReusedStoryTests extends StoryTest {

    private static final String MARRIAGE = "Giấy chứng nhận kết hôn";

    @Autowired
    private CopyWorld copying;

    @Autowired
    private BirthResults births;

    @Autowired
    private DossierWorld world;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private BeginCopy begin;

    @Autowired
    private DeliverCopies deliver;

    @Autowired
    private Procedures procedures;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private ResultsToSign waiting;

    @Autowired
    private SignSheaf sign;

    @Autowired
    private IssueResult issue;

    @Autowired
    private KeepResults keep;

    @Autowired
    private Results results;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private ApplicationDrafts drafts;

    @Autowired
    private HandIn handIn;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private Intake intake;

    @Autowired
    private Clock clock;

    @Test
    @Says("issue 7: what was signed once is used again, and who looked is known")
    void theStateGivesOnceAndAsksNoMore() throws Exception {
        born();
        byte[] copy = certified();
        signInAs(page, DemoPerson.HUNG);
        page.navigate("/vault");
        assertThat(page.locator("main")).containsText("Giấy khai sinh");
        assertThat(page.locator("main")).containsText(MARRIAGE);
        look(page, "store");
        looked(reused());
        page.navigate("/vault/access");
        assertThat(page.locator("main")).containsText("Dùng lại trong hồ sơ");
        assertThat(page.locator("main")).containsText("Hoàng Minh Đức");
        look(page, "access");
        forged(copy);
    }

    /** The birth of his child is registered, signed, sealed and issued, and lies in his store; a reader that knows nothing of us calls it valid. */
    private void born() throws Exception {
        DossierId id = births.examined(handIn(), "77/2026");
        world.as(DemoPerson.VINH, () -> take.run(id, "ky", 0, ""));
        world.as(
                DemoPerson.VINH,
                () -> sign.run(waiting.asked(waiting.those(List.of(result(id).id())))));
        for (int i = 0; i < 240 && result(id).signed() == null; i++) Thread.sleep(250);
        world.as(DemoPerson.HANH, () -> issue.run(id, "hoan-thien", EndStep.Ending.of(0, "")));
        keep.all();
        try (InputStream in = intake.open(new FileId(result(id).file()))) {
            valid(in.readAllBytes());
        }
    }

    /** His certificate of marriage, compared and signed at the counter. */
    private byte[] certified() throws IOException {
        Asker asker = new Asker("001080000777", "Phạm Quốc Hưng", "", "");
        Original original = new Original(MARRIAGE, "UBND phường Ba Đình", "12/2015", LocalDate.of(2015, 5, 20));
        CopyId id = world.as(
                DemoPerson.DUC,
                () -> begin.run(
                        new BeginCopy.Command(world.baDinh(), asker, original, ""), List.of(CopyWorld.scan(1))));
        copying.compare(id);
        copying.pay(id);
        assertThat(copying.sign(DemoPerson.TUNG, List.of(id)).signed()).isEqualTo(1);
        assertThat(copies.find(id).orElseThrow().state()).isEqualTo(CopyState.CERTIFIED);
        deliver.all();
        try (InputStream in = copies.open(copies.find(id).orElseThrow())) {
            byte[] copy = in.readAllBytes();
            valid(copy);
            return copy;
        }
    }

    /** A second application takes it from the store with one click, and is handed in with it. */
    private DossierId reused() {
        var procedure = procedures.inForce(BirthApplication.PROCEDURE).orElseThrow();
        ApplicationDraft draft = new ApplicationDraft(
                UUID.randomUUID(),
                world.account(DemoPerson.HUNG),
                null,
                procedure.revision(),
                procedure.code().text(),
                procedure.record().name(),
                "Đăng ký đúng hạn",
                ChannelKind.ONLINE,
                world.baDinh(),
                applicant(),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(answers()),
                List.of(),
                clock.instant());
        world.as(DemoPerson.HUNG, () -> drafts.begin(draft));
        page.navigate("/dossier/draft/" + draft.id() + "/store");
        assertThat(page.locator("main")).containsText(MARRIAGE);
        assertThat(page.locator("main")).containsText("Bản sao điện tử được chứng thực từ bản chính");
        look(page, "offer");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng bản này"))
                .first()
                .click();
        ApplicationDraft now = world.as(DemoPerson.HUNG, () -> drafts.open(draft.id()));
        assertThat(now.extra()).anySatisfy(paper -> assertThat(paper.title()).startsWith(MARRIAGE));
        return world.as(DemoPerson.HUNG, () -> handIn.run(draft.id())).id();
    }

    /** At the desk an officer opens the copy that came with it, and looks into his store for this dossier. */
    private void looked(DossierId id) {
        Page duc = browser(1280, 900);
        signInAs(duc, DemoPerson.DUC);
        duc.navigate("/dossier/desk/" + id);
        assertThat(duc.locator("main"))
                .containsText("lấy từ kho giấy tờ (Bản sao điện tử được chứng thực từ bản chính)");
        assertThat(duc.locator("main")).not().containsText("không còn giá trị");
        PaperView reused = dossiers.papers(id).stream()
                .filter(one -> one.fromStore() == EntryOrigin.CERTIFIED_COPY)
                .findFirst()
                .orElseThrow();
        assertThat(duc.context()
                        .request()
                        .get(duc.url().replaceFirst("[?#].*", "") + "/papers/" + reused.id())
                        .text())
                .startsWith("%PDF");
        duc.navigate("/dossier/desk/" + id + "/store");
        duc.getByLabel("Giải quyết hồ sơ mà chủ kho đã nộp").check();
        duc.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tra cứu").setExact(true))
                .first()
                .click();
        assertThat(duc.locator("main")).containsText(MARRIAGE);
    }

    /** One byte of the picture is other than before: whoever asks is told. */
    private void forged(byte[] copy) {
        Page anybody = browser(1280, 900);
        drop(anybody, "ban-sao.pdf", copy, "Chữ ký số hợp lệ");
        look(anybody, "valid");
        byte[] changed = copy.clone();
        int picture = new String(copy, StandardCharsets.ISO_8859_1).indexOf("JFIF");
        assertThat(picture).isPositive();
        changed[picture + 400] ^= 1;
        drop(anybody, "ban-sao-sua.pdf", changed, "Không có giá trị");
        look(anybody, "forged");
    }

    private static void drop(Page at, String name, byte[] file, String finding) {
        at.navigate("/signing/validate");
        at.locator("input[name=file]").setInputFiles(new FilePayload(name, "application/pdf", file));
        at.locator("main form button[type=submit]").click();
        assertThat(at.locator("h1")).hasText(finding);
    }

    /** The judgement of EU DSS with our root, then Poppler's; whom to believe is not asked there. */
    private void valid(byte[] pdf) throws IOException {
        assertThat(EuDss.judge(pdf, keys.ofStamps().orElseThrow().chain().getLast()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(said -> assertThat(said).startsWith("TOTAL_PASSED"));
        Path tool = Path.of("/usr/bin/pdfsig");
        Assumptions.assumeTrue(Files.isExecutable(tool) || System.getenv("CI") != null, "pdfsig is missing");
        Path file = Files.createTempFile("copy", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder(tool.toString(), "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.split("Signature is Valid", -1).length - 1).as(said).isGreaterThanOrEqualTo(2);
            assertThat(said).doesNotContain("Signature is Invalid", "Digest Mismatch");
        } finally {
            Files.delete(file);
        }
    }

    private DossierId handIn() {
        Application application = new Application(
                UUID.randomUUID(),
                procedures.inForce(BirthApplication.PROCEDURE).orElseThrow().revision(),
                world.baDinh(),
                "Đăng ký đúng hạn",
                ChannelKind.ONLINE,
                world.account(DemoPerson.HUNG),
                applicant(),
                ReturnWay.AT_THE_COUNTER,
                Answers.of(answers()),
                List.of());
        return world.as(DemoPerson.HUNG, () -> open.run(application)).id();
    }

    private static Applicant applicant() {
        return new Applicant(ApplicantKind.CITIZEN, "Phạm Quốc Hưng", "001080000777", "0912000777", "", "Hà Nội");
    }

    private static ObjectNode answers() {
        try (InputStream in = BirthApplication.class.getResourceAsStream("/dossier/birth.json")) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ResultView result(DossierId id) {
        return results.of(id).getFirst();
    }
}
