package vn.motcua.dossier.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossier.BirthApplication;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.validate.Validation;
import vn.motcua.testing.StoryTest;

/** Officers and leaders at the desk, in browsers. */
class DeskStoryTests extends StoryTest {

    @Autowired
    private ValidateFile validate;

    @Autowired
    private DossierWorld world;

    @Autowired
    private BirthApplication birth;

    @Autowired
    private OpenDossier open;

    @Autowired
    private TakeStep take;

    @Autowired
    private DraftApologies drafts;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOfficerFindsWhatWaitsAndComesBackToTheSameList() {
        OpenDossier.Opened one = opened(simple());
        signInAs(page, DemoPerson.DUC);
        page.navigate("/");
        assertThat(page.locator(".mc-card").first()).containsText("hồ sơ chờ xử lý");
        page.navigate("/dossier/desk");
        look(page, "inbox");
        page.locator("#q").fill("nguyen thi lan");
        page.locator("#q").press("Enter");
        assertThat(page.locator("#waits")).containsText("Nguyễn Thị Lan");
        page.navigate("/dossier/desk?view=FREE&q=" + one.code());
        page.getByRole(AriaRole.LINK, named(one.code().text())).click();
        press(page, "Nhận xử lý");
        assertThat(page.locator(".mc-desk__act")).containsText("Hoàng Minh Đức");
        page.getByRole(AriaRole.LINK, named("Về danh sách")).click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*view=FREE&q=.*"));
        assertThat(page.locator("#waits")).containsText("không chờ bạn trong danh sách này");
        page.navigate("/dossier/desk?view=MINE");
        assertThat(page.locator("#waits")).containsText(one.code().text());
        look(page, "mine");
    }

    @Test
    void whatNeedsAReasonIsAskedForAndTheOtherOfficerIsTold() {
        OpenDossier.Opened one = opened(simple());
        signInAs(page, DemoPerson.DUC);
        page.navigate("/dossier/desk/" + one.id());
        page.getByLabel("Từ chối tiếp nhận").check();
        press(page, "Thực hiện");
        assertThat(page.locator(".govuk-error-summary")).containsText("Chưa ghi lý do");
        look(page, "reason");
        world.as(DemoPerson.DUC, () -> take.run(one.id(), "tiep-nhan", 0, ""));
        page.getByLabel("Ghi chú").fill("Không thuộc thẩm quyền");
        press(page, "Thực hiện");
        assertThat(page.locator(".govuk-error-summary")).containsText("Bước này đã được xử lý");
        assertThat(dossiers.find(one.id()).orElseThrow().status()).isEqualTo(NationalStatus.ACCEPTED);
    }

    /** A number that is none is refused at its field; once it is right, the result is on its way. */
    @Test
    void aNumberThatKeptAResultFromItsStoreIsPutRight() throws IOException {
        OpenDossier.Opened one = opened(simple());
        keptAside(one.id());
        signInAs(page, DemoPerson.DUC);
        page.navigate("/dossier/desk/" + one.id());
        assertThat(page.locator("main")).containsText("chưa đưa vào kho: họ tên không khớp số định danh");
        page.getByLabel("Số định danh của người nộp").fill("00119000987");
        page.getByLabel("Họ tên của người nộp").fill("Trần Văn Sửa");
        press(page, "Sửa và đưa vào kho");
        assertThat(page.locator(".govuk-error-summary")).containsText("Không phải số định danh cá nhân 12 chữ số");
        look(page, "number-malformed");
        page.getByLabel("Số định danh của người nộp").fill("001190009877");
        press(page, "Sửa và đưa vào kho");
        assertThat(page.locator("main")).containsText("Trần Văn Sửa");
        assertThat(page.locator("main")).not().containsText("chưa đưa vào kho");
    }

    private void keptAside(DossierId id) throws IOException {
        byte[] file = DemoPdf.of("Ket qua de rieng");
        UUID in = intake.examine(intake.receive(new ByteArrayInputStream(file), "ket-qua.pdf", IntakePolicy.PAPERS))
                .id()
                .value();
        jdbc.sql(
                        "update dossier.dossier set account = null, status = 9, received_at = now(), finished_at = now() where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update dossier.task set closed_at = now() where dossier = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                        insert into dossier.result (dossier, code, name, number, issued_on, file, file_name, bytes, attached_at, aside_at)
                        values (?, 'KQ.THU', 'Giấy xác nhận', '9/XN', current_date, ?, 'ket-qua.pdf', ?, now(), now())""").params(id.value(), in, file.length).update();
    }

    @Test
    void whoStandsInForSomebodyIsToldForWhom() {
        signInAs(page, DemoPerson.TUNG);
        page.navigate("/dossier/desk");
        assertThat(page.locator("main")).containsText("Hôm nay bạn được xử lý thay Đỗ Quang Vinh – Ký thay (KT.).");
        page.navigate("/dossier/desk?view=STEAD");
        look(page, "in-stead");
        Page mai = browser(1280, 900);
        signInAs(mai, DemoPerson.MAI);
        mai.navigate("/dossier/desk");
        assertThat(mai.locator("main")).not().containsText("xử lý thay");
    }

    @Test
    void whatAColleagueFoundSinceThePageCameIsDrawnAnewAndNotWrittenOver() {
        OpenDossier.Opened one = birth.handIn();
        world.as(DemoPerson.DUC, () -> take.run(one.id(), "tiep-nhan", 0, ""));
        signInAs(page, DemoPerson.MAI);
        page.navigate("/dossier/desk/" + one.id());
        mark(page, 1, "MISSING");
        assertThat(page.locator("#checked")).containsText("Đã kiểm tra 1/");
        Page duc = browser(1280, 900);
        signInAs(duc, DemoPerson.DUC);
        duc.navigate("/dossier/desk/" + one.id());
        mark(duc, 1, "THERE");
        mark(duc, 3, "THERE");
        assertThat(duc.locator("#checked")).containsText("Đã kiểm tra 2/");
        assertThat(duc.locator("#paper-list")).not().containsText("đã có thay đổi");
        mark(page, 2, "INVALID");
        assertThat(page.locator("#paper-list")).containsText("Giấy tờ số 2, 4 đã có thay đổi sau khi bạn mở trang");
        assertThat(page.locator("input[name=state-1][value=THERE]")).isChecked();
        assertThat(page.locator("input[name=state-2][value=INVALID]")).isChecked();
        look(page, "papers-changed");
        mark(page, 2, "THERE");
        assertThat(page.locator("#checked")).containsText("Đã kiểm tra 3/");
        assertThat(page.locator("#paper-list")).not().containsText("đã có thay đổi");
        mark(duc, 0, "MISSING");
        assertThat(duc.locator("#paper-list")).containsText("Giấy tờ số 3 đã có thay đổi");
        page.locator("textarea[name=note]").fill("Bổ sung trong 5 ngày");
        page.getByLabel("Cần bổ sung").first().check();
        press(page, "Thực hiện");
        assertThat(page.locator(".govuk-error-summary")).containsText("Giấy tờ của hồ sơ đã thay đổi");
        press(page, "Thực hiện");
        assertThat(dossiers.find(one.id()).orElseThrow().status()).isEqualTo(NationalStatus.SUPPLEMENT_ASKED);
    }

    private static void mark(Page page, int paper, String state) {
        page.waitForResponse(
                answer -> answer.url().contains("left="),
                () -> page.locator("input[name=state-" + paper + "][value=" + state + "]")
                        .check());
    }

    @Test
    void severalAreEndedAtOnceAndTheBadOneIsNamed() {
        long revision = simple();
        OpenDossier.Opened good = opened(revision);
        OpenDossier.Opened bad = opened(revision);
        signInAs(page, DemoPerson.DUC);
        page.navigate("/dossier/desk?procedure="
                + dossiers.find(good.id()).orElseThrow().procedureCode());
        for (Locator box : page.locator("input[name=task]").all()) box.check();
        press(page, "Xử lý các hồ sơ đã chọn");
        look(page, "batch");
        page.getByLabel("Hồ sơ đủ, hợp lệ").check();
        world.as(DemoPerson.DUC, () -> take.run(bad.id(), "tiep-nhan", 1, "Trùng hồ sơ"));
        press(page, "Thực hiện cho 2 hồ sơ");
        assertThat(page.locator("h1")).containsText("Đã thực hiện 1 trên 1");
        look(page, "batch-done");
        assertThat(dossiers.find(good.id()).orElseThrow().status()).isEqualTo(NationalStatus.ACCEPTED);
    }

    @Test
    void aLeaderTakesOutTheWholeFileForACourtAsOneSignedContainer() throws Exception {
        OpenDossier.Opened one = opened(simple());
        world.as(DemoPerson.DUC, () -> take.run(one.id(), "tiep-nhan", 0, ""));
        signInAs(page, DemoPerson.VINH);
        page.navigate("/dossier/desk/" + one.id());
        page.getByRole(AriaRole.LINK, named("Kết xuất toàn bộ hồ sơ")).click();
        look(page, "whole");
        press(page, "Kết xuất hồ sơ");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        page.getByLabel("Cung cấp cho tòa án hoặc cơ quan điều tra").check();
        page.getByLabel("Văn bản yêu cầu").fill("12/2026/CV-TA ngày 20/11/2026");
        Download taken = page.waitForDownload(() -> press(page, "Kết xuất hồ sơ"));
        assertThat(taken.suggestedFilename()).endsWith(".asice");
        byte[] bytes = Files.readAllBytes(taken.path());
        Validation found = validate.look(() -> new ByteArrayInputStream(bytes));
        assertThat(found.finding()).isEqualTo(FileFinding.VALID);
        assertThat(found.signatures().getFirst().proven().toString())
                .contains("ho-so.json", "to-khai.json", "van-ban/001.pdf");
        bytes[bytes.length / 2] ^= 1;
        assertThat(validate.look(() -> new ByteArrayInputStream(bytes)).finding())
                .as("the control")
                .isNotEqualTo(FileFinding.VALID);
        signInAs(page, DemoPerson.DUC);
        assertThat(page.navigate("/dossier/desk/" + one.id() + "/whole").status())
                .isEqualTo(403);
    }

    @Test
    void aLeaderSeesWhatIsLateReassignsAndSignsAnApology() {
        OpenDossier.Opened one = opened(simple());
        world.as(DemoPerson.DUC, () -> take.run(one.id(), "tiep-nhan", 0, ""));
        world.as(DemoPerson.VINH, () -> take.run(one.id(), "phan-cong", 0, ""));
        jdbc.sql(
                        "update dossier.dossier set received_at = received_at - interval '4 weeks', due_at = due_at - interval '4 weeks' where id = ?")
                .param(one.id().value())
                .update();
        drafts.run();
        signInAs(page, DemoPerson.VINH);
        page.navigate("/dossier/watch");
        assertThat(page.locator("main")).containsText("quá hạn");
        look(page, "watch");
        page.navigate("/dossier/watch?procedure="
                + dossiers.find(one.id()).orElseThrow().procedureCode());
        page.locator("input[name=task]").first().check();
        page.getByLabel("Giao các hồ sơ đã chọn cho").selectOption("Vũ Thị Mai");
        press(page, "Giao việc");
        assertThat(page.locator("h1")).containsText("Đã thực hiện 1 trên 1");
        page.navigate("/dossier/desk/" + one.id());
        assertThat(page.locator(".mc-desk__act")).containsText("Vũ Thị Mai");
        look(page, "late");
        press(page, "Thu lại việc Vũ Thị Mai đang giữ, để người khác nhận");
        assertThat(page.locator(".mc-desk__act")).containsText("Chưa ai nhận");
        page.getByRole(AriaRole.LINK, named("Xem và ký")).click();
        look(page, "apology");
        press(page, "Ký xin lỗi và đổi ngày hẹn");
        assertThat(page.locator(".mc-desk__act")).containsText("Đỗ Quang Vinh đã ký xin lỗi");
        assertThat(dossiers.timeline(one.id()).getLast().act()).isEqualTo(Act.APOLOGISE);
        page.navigate("/dossier/desk/" + one.id() + "/extension");
        look(page, "extension");
        page.navigate("/dossier/desk/" + one.id() + "/stop");
        look(page, "stop");
        page.getByLabel("Lý do").fill("Người nộp đã mất tích");
        press(page, "Dừng giải quyết");
        assertThat(page.locator(".mc-desk__act")).containsText("Dừng xử lý");
    }

    @Test
    void itIsWithdrawnAtTheCounterAndOthersDoNotFindIt() {
        OpenDossier.Opened one = opened(simple());
        signInAs(page, DemoPerson.DUC);
        page.navigate("/dossier/desk/" + one.id());
        page.getByRole(AriaRole.LINK, named("Người nộp rút hồ sơ")).click();
        look(page, "withdraw");
        page.getByLabel("Lý do").fill("Chị Lan đề nghị tại quầy");
        press(page, "Rút hồ sơ");
        assertThat(dossiers.find(one.id()).orElseThrow().status()).isEqualTo(NationalStatus.WITHDRAWN);
        Page khai = browser(1280, 900);
        signInAs(khai, DemoPerson.KHAI);
        assertThat(khai.request()
                        .get("http://localhost:" + port + "/dossier/desk/" + one.id())
                        .status())
                .isEqualTo(404);
        Page lan = browser(1280, 900);
        signInAs(lan, DemoPerson.LAN);
        assertThat(lan.request()
                        .get("http://localhost:" + port + "/dossier/desk")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aListWorksWithoutScript() {
        OpenDossier.Opened one = opened(simple());
        Page plain = browserWithoutScript();
        signInAs(plain, DemoPerson.DUC);
        plain.navigate("/dossier/desk?q=" + one.code());
        plain.getByRole(AriaRole.LINK, named(one.code().text())).click();
        plain.getByLabel("Hồ sơ đủ, hợp lệ").check();
        press(plain, "Thực hiện");
        assertThat(plain.locator(".govuk-notification-banner")).containsText("Được tiếp nhận");
    }

    private long simple() {
        return world.publish(FlowJson.write(FlowTemplate.SIMPLE.flow()).toString());
    }

    private OpenDossier.Opened opened(long revision) {
        return world.as(DemoPerson.LAN, () -> open.run(world.application(revision)));
    }

    private static void press(Page at, String button) {
        at.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
