package vn.motcua.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.dossier.life.Act;
import vn.motcua.dossier.national.DeskSync;
import vn.motcua.dossier.national.NationalDossiers;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.office.demo.DemoPdf;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.signing.pdf.PdfSignatures;
import vn.motcua.signing.pdf.PdfVerdict;
import vn.motcua.signing.seal.SealIssuedPapers;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.StoryTest;

/**
 * One dossier from the first page to the last: a citizen of Hà Nội registers a birth at phường Ba Đình, is asked for one paper, supplies it, the justice
 * officer decides, the chairman signs, the clerk seals, and the one-stop officer hands the result over.
 */
class FollowOneDossierTest extends StoryTest {

    private static final byte[] RESULT = DemoPdf.of("Giay khai sinh");

    @Autowired
    Dossiers dossiers;

    @Autowired
    Results results;

    @Autowired
    Timelines timelines;

    @Autowired
    DeskSync sync;

    @Autowired
    NationalDossiers nation;

    @Autowired
    PdfSignatures judge;

    @Autowired
    SealIssuedPapers seal;

    @Test
    void aBirthIsRegistered() throws IOException {
        signInAs(page, DemoPerson.LAN);
        String code = new BirthOnline(page).handIn();
        DossierId id = dossiers.find(new DossierCode(code)).orElseThrow().id();
        look(page, "0-handed-in");

        Page duc = officer(DemoPerson.DUC);
        open(duc, code);
        look(duc, "1-received");
        mark(duc, 0, "Có");
        assertThat(duc.locator("#checked")).containsText("Đã kiểm tra 1/");
        end(duc, "Hồ sơ đủ, hợp lệ", "");
        assertThat(duc.locator(".govuk-notification-banner")).containsText("Được tiếp nhận");
        assertThat(at(id).due()).isNotNull();
        assertThat(duc.locator("a[href^='/dossier/letters/']")).containsText("mẫu 01");
        look(duc, "2-accepted");

        Page mai = officer(DemoPerson.MAI);
        open(mai, code);
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

        duc.navigate("/dossier/desk?view=WAITING&q=" + code);
        assertThat(duc.locator("#waits")).containsText(code);
        page.navigate("/dossier/mine/" + code);
        assertThat(page.locator("main")).containsText("bản chụp mờ số");
        button(page, "Bổ sung hồ sơ");
        button(page, "Thêm giấy tờ");
        page.locator("#title").fill("Giấy chứng sinh");
        page.locator("input[name=file]")
                .setInputFiles(
                        new FilePayload("giấy chứng sinh.pdf", "application/pdf", DemoPdf.of("Giay chung sinh")));
        button(page, "Lưu");
        page.locator("#word").fill("Tôi gửi bản chụp rõ hơn.");
        button(page, "Gửi bổ sung");
        look(page, "4-supplied");
        assertThat(at(id).status()).isEqualTo(NationalStatus.IN_PROGRESS);
        assertThat(at(id).due()).isNotNull();

        open(mai, code);
        assertThat(mai.locator("main")).containsText("giấy chứng sinh.pdf");
        assertThat(mai.locator("#checked")).containsText("Đã kiểm tra 1/5 giấy tờ, 0");
        attach(mai);
        look(mai, "5-written");
        end(mai, "Đã ghi sổ", "");

        Page vinh = officer(DemoPerson.VINH);
        open(vinh, code);
        signResult(vinh);
        open(vinh, code);
        end(vinh, "Ký", "");
        look(vinh, "6-signed");

        Page hanh = officer(DemoPerson.HANH);
        open(hanh, code);
        end(hanh, "Đã chuyển", "");
        assertThat(at(id).status()).isEqualTo(NationalStatus.RESULT_READY);
        assertThat(at(id).finished()).isNotNull();

        open(duc, code);
        look(duc, "7-ready");
        duc.getByLabel("Người nhận kết quả").fill("Nguyễn Thị Lan");
        duc.getByLabel("Giấy tờ xuất trình").fill("Căn cước; đã ký sổ");
        end(duc, "Đã trả", "");
        assertThat(at(id).status()).isEqualTo(NationalStatus.RETURNED);
        assertThat(duc.locator("main")).containsText("Căn cước; đã ký sổ");
        assertThat(duc.locator("main")).containsText("Đang chờ ký số");
        while (seal.all() > 0) Thread.onSpinWait();
        duc.reload();
        assertThat(duc.locator("main")).containsText("Đã ký số lúc");
        look(duc, "8-returned");
        page.navigate("/dossier/mine/" + code);
        assertThat(page.locator("main")).containsText("Đã trả kết quả");
        sealed(page.locator("a[href^='/dossier/letters/']"));
        Download paper =
                page.waitForDownload(() -> page.locator("a[href*='/results/']").click());
        byte[] got = Files.readAllBytes(paper.path());
        assertThat(got).as("what was attached, and signatures behind it").startsWith(RESULT);
        assertThat(judge.judge(new ByteArrayInputStream(got)))
                .isInstanceOfSatisfying(
                        PdfVerdict.Judged.class,
                        verdict -> assertThat(verdict.signatures())
                                .hasSize(2)
                                .allMatch(one -> one.intact() && one.trust() == Trust.TRUSTED));
        look(page, "9-over");
        audited(code);
        agreed(code);
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

    /** Receipt and request for papers are as the agency sealed them. */
    private void sealed(Locator letters) throws IOException {
        assertThat(letters).hasCount(2);
        for (int i = 0; i < 2; i++) {
            byte[] file =
                    page.request().get(letters.nth(i).getAttribute("href")).body();
            assertThat(judge.judge(new ByteArrayInputStream(file)))
                    .isInstanceOfSatisfying(
                            PdfVerdict.Judged.class,
                            verdict -> assertThat(verdict.signatures())
                                    .singleElement()
                                    .matches(one -> one.intact() && one.trust() == Trust.TRUSTED));
        }
    }

    /** The nation, told by the commune's desk as by any system, has the same. */
    private void agreed(String code) {
        Actors.as(Actor.SYSTEM, sync::all);
        DossierView ours = dossiers.find(new DossierCode(code)).orElseThrow();
        assertThat(nation.find(code)).singleElement().satisfies(view -> {
            assertThat(view.status()).isEqualTo(Integer.toString(ours.status().code()));
            assertThat(view.agency()).isEqualTo(ours.agency());
            assertThat(view.returned()).isNotNull();
            assertThat(nation.steps(view.id())).hasSizeGreaterThan(5);
        });
        page.navigate("/dossier/national?code=" + code);
        assertThat(page.locator("main")).containsText("Thủ tục đăng ký khai sinh");
        look(page, "10-nation");
    }

    /** The log tells the same, and who did it. */
    private void audited(String code) {
        var told = Actors.as(
                Actor.SYSTEM,
                () -> timelines.of(new AuditSubject("dossier.dossier", code), new Paging(1, 50), Language.VI, true));
        String sentences = told.items().stream()
                .map(entry -> entry.title() + " " + entry.actor())
                .collect(java.util.stream.Collectors.joining("\n"));
        assertThat(sentences)
                .contains(
                        "Nộp hồ sơ",
                        "Tiếp nhận hồ sơ",
                        "Yêu cầu bổ sung",
                        "Bổ sung hồ sơ",
                        "Đính kèm kết quả",
                        "Có kết quả",
                        "Trả kết quả",
                        "Hoàng Minh Đức",
                        "Vũ Thị Mai",
                        "Đỗ Quang Vinh",
                        "Phùng Thị Hạnh");
    }

    /** The chairman signs what was attached, from the dossier's page. */
    private void signResult(Page at) {
        at.getByRole(AriaRole.LINK, named("Ký văn bản số 112/2026")).click();
        assertThat(at.locator("main")).containsText("Đỗ Quang Vinh");
        look(at, "6a-asked");
        button(at, "Ký 1 văn bản");
        for (int i = 0; i < 60 && at.locator(".govuk-tag--green").count() == 0; i++) {
            at.waitForTimeout(500);
            at.reload();
        }
        assertThat(at.locator("h1")).containsText("Đã ký 1/1 văn bản");
        look(at, "6b-signed");
    }

    private void attach(Page at) {
        at.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Đính kèm kết quả"))
                .click();
        at.getByLabel("Số, ký hiệu").fill("112/2026");
        at.locator("#issued-day").fill("25");
        at.locator("#issued-month").fill("11");
        at.locator("#issued-year").fill("2026");
        at.locator("[name=document]").setInputFiles(new FilePayload("giấy khai sinh.pdf", "application/pdf", RESULT));
        at.getByRole(AriaRole.BUTTON, named("Đính kèm")).last().click();
        assertThat(at.locator("table").filter(new Locator.FilterOptions().setHasText("112/2026")))
                .containsText("giấy khai sinh.pdf");
    }

    private Page officer(DemoPerson person) {
        Page at = browser(1280, 900);
        signInAs(at, person);
        return at;
    }

    private void open(Page at, String code) {
        at.navigate("/dossier/desk?q=" + code);
        at.getByRole(AriaRole.LINK, named(code)).click();
        assertThat(at.locator("h1")).containsText(code);
    }

    private static void button(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
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
