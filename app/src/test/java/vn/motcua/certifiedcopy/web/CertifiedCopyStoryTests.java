package vn.motcua.certifiedcopy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.certifiedcopy.Asker;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.signing.seal.SealIssuedPapers;
import vn.motcua.testing.StoryTest;

/** Somebody brings an original to phường Ba Đình, in browsers. */
class CertifiedCopyStoryTests extends StoryTest {

    @Autowired
    private CopyWorld world;

    @Autowired
    private SealIssuedPapers seal;

    @Autowired
    private CertifiedCopies copies;

    @Test
    void aMinuteAtTheCounterThenOneSignature() throws IOException {
        Asker asker = CopyWorld.asker();
        signInAs(page, DemoPerson.DUC);
        page.navigate("/certifiedcopy/desk");
        look(page, "desk");
        page.getByRole(AriaRole.BUTTON, named("Chứng thực một bản chính")).click();
        look(page, "begin");
        page.getByLabel("Số định danh cá nhân hoặc mã số thuế").fill("123");
        press(page, "Tiếp tục");
        assertThat(page.locator(".govuk-error-summary")).containsText("Không phải số định danh");
        look(page, "begin-wrong");
        page.getByLabel("Số định danh cá nhân hoặc mã số thuế").fill(asker.number());
        page.getByLabel("Họ, chữ đệm và tên, hoặc tên tổ chức").fill(asker.name());
        page.getByLabel("Tên giấy tờ").fill("Giấy chứng nhận quyền sử dụng đất");
        page.getByLabel("Cơ quan, tổ chức cấp").fill("Ủy ban nhân dân thành phố Hà Nội");
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("trang-1.jpg", "image/jpeg", CopyWorld.picture("jpg", 1_500, 2_100)),
            new FilePayload("con-lai.pdf", "application/pdf", CopyWorld.pdf(2))
        });
        press(page, "Tiếp tục");
        assertThat(page.locator(".mc-sheet")).hasCount(3);
        look(page, "compare");
        compared();
        press(page, "Đã thu 5.000 đồng tiền mặt");
        assertThat(page.locator(".mc-desk__act")).containsText("Chờ lãnh đạo ký");
        look(page, "waits");
        CopyId id = CopyId.parse(page.url().replaceFirst(".*/", "")).orElseThrow();
        signed(id);
        page.reload();
        assertThat(page.locator(".mc-desk__act")).containsText("Số chứng thực");
        look(page, "certified");
        Download file = page.waitForDownload(() ->
                page.getByRole(AriaRole.BUTTON, named("Tải bản sao (PDF)")).click());
        photograph(file.path());
    }

    /** Turned, moved, ticked; what was pressed keeps the ticks. */
    private void compared() {
        Locator first = page.locator(".mc-sheet").first();
        first.getByLabel("Trang 1 đúng với bản chính").check();
        page.locator(".mc-sheet").nth(1).getByRole(AriaRole.BUTTON, in("Xoay")).click();
        assertThat(page.locator(".mc-sheet__frame--90")).hasCount(1);
        assertThat(page.locator(".mc-sheet").first().getByLabel("Trang 1 đúng với bản chính"))
                .isChecked();
        for (int i = 0; i < 3; i++)
            page.locator(".mc-sheet")
                    .nth(1)
                    .getByRole(AriaRole.BUTTON, in("Xoay"))
                    .click();
        press(page, "Đối chiếu xong 3 trang");
        assertThat(page.locator(".govuk-error-summary")).containsText("Còn trang chưa được đối chiếu");
        page.getByLabel("Trang 2 đúng với bản chính").check();
        page.getByLabel("Trang 3 đúng với bản chính").check();
        look(page, "ticked");
        press(page, "Đối chiếu xong 3 trang");
        assertThat(page.locator(".mc-desk__act")).containsText("còn phải nộp 5.000 đồng");
        look(page, "unpaid");
    }

    private void signed(CopyId id) {
        Page leader = browser(1280, 900);
        signInAs(leader, DemoPerson.TUNG);
        leader.navigate("/certifiedcopy/signing");
        look(leader, "to-sign");
        leader.locator("[id^=paper-" + id + "]").check();
        press(leader, "Ký những văn bản đã chọn");
        assertThat(leader.locator("main")).containsText("KT. CHỦ TỊCH");
        look(leader, "confirm");
        press(leader, "Ký 1 văn bản");
        leader.waitForURL("**/signing/sheaves/**");
        for (int i = 0; i < 120 && find(id).state() != CopyState.CERTIFIED; i++) leader.waitForTimeout(250);
        assertThat(find(id).state()).isEqualTo(CopyState.CERTIFIED);
    }

    /** The document itself, to be looked at. */
    private static void photograph(Path pdf) throws IOException {
        try (InputStream in = Files.newInputStream(pdf);
                PDDocument document = Loader.loadPDF(in.readAllBytes())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int sheet = 0; sheet < document.getNumberOfPages(); sheet++)
                ImageIO.write(
                        renderer.renderImageWithDPI(sheet, 80),
                        "png",
                        Path.of("target", "screenshots", "CertifiedCopyStoryTests-paper-" + (sheet + 1) + ".png")
                                .toFile());
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
    }

    @Test
    void whatCannotBeCertifiedIsRefusedOnAGround() throws IOException {
        CopyId id = world.begun(new Asker("001080000777", "Phạm Quốc Hưng", "", ""), 1);
        signInAs(page, DemoPerson.MAI);
        page.navigate("/certifiedcopy/desk/" + id);
        page.getByRole(AriaRole.LINK, named("Từ chối chứng thực")).click();
        press(page, "Từ chối chứng thực");
        assertThat(page.locator(".govuk-error-summary")).containsText("Căn cứ từ chối");
        look(page, "refuse");
        page.locator("input[value=ALTERED]").check();
        page.getByLabel("Giải thích thêm").fill("Năm sinh bị tẩy xóa");
        press(page, "Từ chối chứng thực");
        assertThat(page.locator(".mc-desk__act")).containsText("Đ.22(1)");
        assertThat(page.locator(".mc-sheet")).hasCount(0);
        assertThat(page.locator("main")).containsText("Từ chối chứng thực bản sao");
        look(page, "refused");
        String letter = "/certifiedcopy/refusals/" + id + ".pdf";
        assertThat(page.request().get(letter).headers().get("content-type")).isEqualTo("application/pdf");
        byte[] pdf = page.request().get(letter).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Năm sinh bị tẩy xóa", "Đ.22(1)");
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 80),
                    "png",
                    Path.of("target", "screenshots", "CertifiedCopyStoryTests-letter.png")
                            .toFile());
        }
        while (seal.all() > 0) Thread.onSpinWait();
        page.reload();
        assertThat(page.locator(".mc-desk__act")).containsText("Đã ký số lúc");
        look(page, "refused-sealed");
        Page hung = browser(1280, 900);
        signInAs(hung, DemoPerson.HUNG);
        hung.navigate("/certifiedcopy/mine");
        assertThat(hung.locator("main")).containsText("Đ.22(1)");
        assertThat(hung.locator("main")).containsText("Đã ký số lúc");
        look(hung, "mine");
        assertThat(hung.locator("main a[href='" + letter + "']")).hasCount(1);
        assertThat(hung.request().get(letter).status()).isEqualTo(200);
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.LAN);
        assertThat(other.request().get(letter).status()).isEqualTo(404);
    }

    @Test
    void aPageIsReplacedByABetterScanAndALeaderSendsBack() {
        CopyId id = world.toSign(2);
        Page leader = browser(1280, 900);
        signInAs(leader, DemoPerson.VINH);
        leader.navigate("/certifiedcopy/desk/" + id);
        leader.getByRole(AriaRole.LINK, named("Trả lại để đối chiếu lại")).click();
        leader.getByLabel("Cần sửa gì").fill("Trang 2 mờ");
        look(leader, "return");
        press(leader, "Trả lại");
        signInAs(page, DemoPerson.DUC);
        page.navigate("/certifiedcopy/desk/" + id);
        assertThat(page.locator("main")).containsText("Trang 2 mờ");
        page.locator(".mc-sheet").nth(1).getByRole(AriaRole.BUTTON, in("Thay")).click();
        look(page, "page");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("moi.png", "image/png", CopyWorld.picture("png", 1_400, 1_000)));
        press(page, "Thay trang");
        assertThat(page.locator(".mc-sheet")).hasCount(2);
        look(page, "returned");
        page.getByRole(AriaRole.LINK, named("Hủy yêu cầu")).click();
        look(page, "cancel");
        press(page, "Hủy yêu cầu");
        assertThat(page.locator(".mc-desk__act")).containsText("Đã hủy");
        assertThat(find(id).state()).isEqualTo(CopyState.CANCELLED);
    }

    @Test
    void anotherAgencysCopyIsNotThere() {
        CopyId id = world.begun(1);
        long sheet = world.sheet(id);
        String here = "/certifiedcopy/desk/" + id;
        List<String> addresses =
                List.of(here, here + "/pages/" + sheet, here + "/pages/" + sheet + "/picture", here + "/refusal");
        signInAs(page, DemoPerson.DUC);
        for (String address : addresses)
            assertThat(page.request().get(address).status())
                    .as("the control: " + address)
                    .isEqualTo(200);
        Page other = browser(1280, 900);
        signInAs(other, DemoPerson.KHAI);
        for (String address : addresses)
            assertThat(other.request().get(address).status()).as(address).isEqualTo(404);
        Page citizen = browser(1280, 900);
        signInAs(citizen, DemoPerson.LAN);
        for (String address : addresses)
            assertThat(citizen.request().get(address).status()).as(address).isEqualTo(403);
    }

    private CertifiedCopy find(CopyId id) {
        return copies.find(id).orElseThrow();
    }

    private static void press(Page at, String button) {
        at.locator("main").getByRole(AriaRole.BUTTON, exactly(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
