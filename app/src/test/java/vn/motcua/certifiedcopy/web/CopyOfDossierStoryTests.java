package vn.motcua.certifiedcopy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.certifiedcopy.AskedCopies;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.dossier.life.Act;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.payment.Obligations;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.testing.StoryTest;

/** From the dossier at the counter to the copy and back: nobody ends a step by hand, and one fee is taken. */
class CopyOfDossierStoryTests extends StoryTest {

    private static final String PAPER = "Giấy chứng nhận đăng ký kết hôn";

    @Autowired
    private AskedCopies asked;

    @Autowired
    private CopyWorld copying;

    @Autowired
    private CertifiedCopies copies;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Obligations obligations;

    @Test
    void oneFeeOneSignatureAndTheDossierHasEnded() {
        DossierView dossier = asked.accepted(PAPER);
        begun(dossier);
        page.navigate("/dossier/desk/" + dossier.id());
        assertThat(page.locator("main")).containsText("Chờ bản sao điện tử được chứng thực");
        look(page, "waits");
        CopyId id = copy(dossier);
        page.navigate("/certifiedcopy/desk/" + id);
        page.getByLabel("Trang 1 đúng với bản chính").check();
        press("Đối chiếu xong 1 trang");
        press("Đã thu 2.000 đồng tiền mặt");
        assertThat(page.locator(".mc-desk__act")).containsText("Chờ lãnh đạo ký");
        copying.sign(DemoPerson.TUNG, List.of(id));
        ended(dossier, NationalStatus.RETURNED);
        page.navigate("/dossier/desk/" + dossier.id());
        assertThat(page.locator("main")).containsText("Kho dữ liệu điện tử của người yêu cầu");
        assertThat(page.locator("main")).containsText(PAPER);
        look(page, "ended");
        assertThat(obligations.about("dossier:" + dossier.code().text())).isEmpty();
        assertThat(obligations.about("certifiedcopy:" + id)).hasSize(1);
        assertThat(dossiers.timeline(dossier.id()))
                .extracting(EventView::act)
                .containsExactly(Act.SUBMIT, Act.ACCEPT, Act.BEGIN, Act.FINISH, Act.RETURN);
    }

    @Test
    void refusedTheDossierEndsOnTheSameGround() {
        DossierView dossier = asked.accepted(PAPER);
        begun(dossier);
        page.navigate("/certifiedcopy/desk/" + copy(dossier) + "/refusal");
        page.locator("input[value=ALTERED]").check();
        page.getByLabel("Giải thích thêm").fill("Năm sinh bị tẩy xóa");
        press("Từ chối chứng thực");
        ended(dossier, NationalStatus.STOPPED);
        page.navigate("/dossier/desk/" + dossier.id());
        assertThat(page.locator("main")).containsText("Năm sinh bị tẩy xóa");
        look(page, "refused");
        com.microsoft.playwright.Page lan = browser(1280, 900);
        signInAs(lan, DemoPerson.LAN);
        lan.navigate("/dossier/mine/" + dossier.code().text());
        assertThat(lan.locator("main")).containsText("Văn bản từ chối giải quyết");
    }

    /** The officer goes from the dossier to the copy by the button that stands there. */
    private void begun(DossierView dossier) {
        signInAs(page, DemoPerson.DUC);
        page.navigate("/dossier/desk/" + dossier.id());
        page.locator("main a[href^='/certifiedcopy/desk/new']").first().click();
        assertThat(page.getByLabel("Tên giấy tờ")).hasValue(PAPER);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("ban-chinh.pdf", "application/pdf", CopyWorld.pdf(1)));
        press("Tiếp tục");
        assertThat(page.locator(".mc-sheet")).hasCount(1);
    }

    private CopyId copy(DossierView dossier) {
        List<CertifiedCopy> all = copies.ofDossier(dossier.code().text());
        assertThat(all).hasSize(1);
        return all.getFirst().id();
    }

    private void ended(DossierView dossier, NationalStatus status) {
        for (int i = 0; i < 240 && now(dossier) != status; i++) page.waitForTimeout(250);
        assertThat(now(dossier)).isEqualTo(status);
    }

    private NationalStatus now(DossierView dossier) {
        return dossiers.find(dossier.id()).orElseThrow().status();
    }

    private void press(String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
