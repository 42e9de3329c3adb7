package vn.motcua.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.life.OpenDossier;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.testing.StoryTest;

/**
 * One dossier from the first page to the last: a citizen of Hà Nội registers a birth at phường Ba Đình, is asked for one paper, supplies it, the justice
 * officer decides, the chairman signs, the clerk seals, and the one-stop officer hands the result over.
 */
class FollowOneDossierTest extends StoryTest {

    @Autowired
    BirthApplication birth;

    @Autowired
    DossierWorld world;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Results results;

    @Autowired
    TakeStep take;

    @Test
    void aBirthIsRegistered() {
        OpenDossier.Opened opened = birth.handIn();
        DossierId id = opened.id();

        Page duc = officer(DemoPerson.DUC);
        open(duc, opened);
        look(duc, "1-received");
        mark(duc, 0, "Có");
        assertThat(duc.locator("#checked")).containsText("Đã kiểm tra 1/");
        end(duc, "Hồ sơ đủ, hợp lệ", "");
        assertThat(duc.locator(".govuk-notification-banner")).containsText("Được tiếp nhận");
        assertThat(at(id).due()).isNotNull();
        look(duc, "2-accepted");

        Page mai = officer(DemoPerson.MAI);
        open(mai, opened);
        mai.getByRole(AriaRole.BUTTON, named("Nhận xử lý")).click();
        assertThat(mai.locator(".mc-desk__act")).containsText("Vũ Thị Mai");
        mark(mai, 1, "Thiếu");
        mai.locator("[name=note-1]").fill("bản chụp mờ số");
        mai.locator("[name=note-1]").blur();
        assertThat(mai.locator("#checked")).containsText("còn thiếu (bản chụp mờ số)");
        look(mai, "3-checked");
        end(mai, "Cần bổ sung giấy tờ", "Có thể gửi ảnh chụp.");
        assertThat(at(id).status()).isEqualTo(NationalStatus.SUPPLEMENT_ASKED);
        assertThat(at(id).due()).isNull();
        assertThat(dossiers.timeline(id).getLast().note())
                .startsWith("1. Giấy chứng sinh")
                .endsWith("Có thể gửi ảnh chụp.");

        duc.navigate("/dossier/desk?view=WAITING&q=" + opened.code());
        duc.getByRole(AriaRole.LINK, named(opened.code().text())).click();
        duc.getByText("Thêm giấy tờ người nộp mang đến").click();
        duc.locator("[name=file-1]")
                .setInputFiles(
                        new FilePayload("giấy chứng sinh.pdf", "application/pdf", DemoPdf.of("Giay chung sinh")));
        duc.getByRole(AriaRole.BUTTON, named("Thêm giấy tờ")).last().click();
        assertThat(duc.locator(".mc-check").nth(1)).containsText("giấy chứng sinh.pdf");
        look(duc, "4-brought");
        end(duc, "Đã bổ sung", "Nộp tại quầy");
        assertThat(at(id).status()).isEqualTo(NationalStatus.IN_PROGRESS);
        assertThat(at(id).due()).isNotNull();

        open(mai, opened);
        attach(mai);
        look(mai, "5-written");
        end(mai, "Đã ghi sổ", "");

        Page vinh = officer(DemoPerson.VINH);
        open(vinh, opened);
        end(vinh, "Ký", "");
        look(vinh, "6-signed");

        Page hanh = officer(DemoPerson.HANH);
        open(hanh, opened);
        end(hanh, "Đã chuyển", "");
        assertThat(at(id).status()).isEqualTo(NationalStatus.RESULT_READY);
        assertThat(at(id).finished()).isNotNull();

        open(duc, opened);
        look(duc, "7-ready");
        duc.getByLabel("Người nhận kết quả").fill("Nguyễn Thị Lan");
        duc.getByLabel("Giấy tờ xuất trình").fill("Căn cước; đã ký sổ");
        end(duc, "Đã trả", "");
        assertThat(at(id).status()).isEqualTo(NationalStatus.RETURNED);
        assertThat(duc.locator("main")).containsText("Căn cước; đã ký sổ");
        look(duc, "8-returned");
        assertThat(results.handover(id))
                .hasValueSatisfying(one -> assertThat(one.to()).isEqualTo("Nguyễn Thị Lan"));
        assertThat(dossiers.timeline(id))
                .extracting(EventView::act)
                .containsExactly(
                        Act.SUBMIT,
                        Act.ACCEPT,
                        Act.HAND,
                        Act.ASK_SUPPLEMENT,
                        Act.SUPPLY,
                        Act.PASS_ON,
                        Act.PASS_ON,
                        Act.FINISH,
                        Act.RETURN);
    }

    private void attach(Page at) {
        at.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Đính kèm kết quả"))
                .click();
        at.getByLabel("Số, ký hiệu").fill("112/2026");
        at.getByLabel("Ngày", new Page.GetByLabelOptions().setExact(true)).fill("25");
        at.getByLabel("Tháng", new Page.GetByLabelOptions().setExact(true)).fill("11");
        at.getByLabel("Năm", new Page.GetByLabelOptions().setExact(true)).fill("2026");
        at.locator("[name=document]")
                .setInputFiles(new FilePayload("giấy khai sinh.pdf", "application/pdf", DemoPdf.of("Giay khai sinh")));
        at.getByRole(AriaRole.BUTTON, named("Đính kèm")).last().click();
        assertThat(at.locator("table").filter(new Locator.FilterOptions().setHasText("112/2026")))
                .containsText("giấy khai sinh.pdf");
    }

    private Page officer(DemoPerson person) {
        Page at = browser(1280, 900);
        signInAs(at, person);
        return at;
    }

    private void open(Page at, OpenDossier.Opened opened) {
        at.navigate("/dossier/desk?q=" + opened.code());
        at.getByRole(AriaRole.LINK, named(opened.code().text())).click();
        assertThat(at.locator("h1")).containsText(opened.code().text());
    }

    private static void mark(Page at, int paper, String state) {
        at.locator(".mc-check")
                .nth(paper)
                .getByLabel(state, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private static void end(Page at, String outcome, String note) {
        Locator act = at.locator(".mc-desk__act");
        Locator choice = act.getByLabel(outcome, new Locator.GetByLabelOptions().setExact(true));
        if (choice.count() > 0) choice.check();
        act.locator("textarea[name=note]").fill(note);
        act.locator("form[action*='/outcome'] button").click();
        assertThat(at.locator(".govuk-notification-banner--success")).isVisible();
    }

    private DossierView at(DossierId id) {
        return dossiers.find(id).orElseThrow();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
