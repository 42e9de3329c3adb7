package vn.motcua.procedure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** A citizen reads a procedure; an officer changes one, and a second person publishes it for tomorrow; a list is imported. */
class CatalogueStoryTests extends StoryTest {

    @Autowired
    private Procedures procedures;

    @Test
    void aCitizenLearnsWhatToBringHowLongHowMuchAndWhere() {
        page.navigate("/procedure");
        assertThat(heading(page, 1)).hasText("Thủ tục hành chính");
        look(page, "home");
        page.navigate("/procedure/1.001193");
        assertThat(heading(page, 1)).hasText("Thủ tục đăng ký khai sinh");
        assertThat(page.locator(".govuk-summary-list").first()).containsText("không phải nộp");
        assertThat(page.locator(".mc-spared")).containsText("Cơ sở dữ liệu quốc gia về dân cư");
        look(page, "procedure");
        page.getByText("Bản để in").click();
        assertThat(page.locator("main details:not([open])")).hasCount(0);
        page.navigate("/procedure/1.001193/1?lang=en");
        assertThat(heading(page, 1)).hasText("Birth registration");
        look(page, "revision-english");
        page.navigate("/procedure/data?lang=vi");
        look(page, "data");
    }

    @Test
    void anOfficerDraftsASecondPersonApprovesForTomorrow() {
        Page an = browser(1280, 900);
        signInAs(an, DemoPerson.AN);
        an.navigate("/procedure/1.000656");
        an.getByText("Soạn thảo, công bố (dành cho cán bộ)").click();
        look(an, "desk");
        button(an, "Soạn bản mới").click();
        look(an, "record");
        String draft = an.url();
        an.navigate(draft + "/record/channels");
        look(an, "channels");
        an.getByLabel("Số tiền").first().fill("-1");
        button(an, "Lưu").first().click();
        assertThat(an.locator(".govuk-error-summary")).containsText("Số không được nhỏ hơn 0.");
        an.getByLabel("Số tiền").first().fill("8000");
        an.getByLabel("Mức thu bằng lời").first().fill("<script>alert(1)</script> mỗi trường hợp quá hạn");
        button(an, "Lưu").first().click();
        an.navigate(draft + "/record/papers");
        look(an, "papers");
        an.getByLabel("Tên giấy tờ").last().fill("Giấy tờ thử");
        an.getByLabel("Số bản chính").last().fill("1");
        button(an, "Lưu").first().click();
        an.navigate(draft + "/changes");
        assertThat(an.locator("main")).containsText("8.000 đồng");
        assertThat(an.locator("main")).containsText("<script>alert(1)</script> mỗi trường hợp quá hạn");
        assertThat(an.locator("main")).containsText("Giấy tờ thử");
        look(an, "changes");
        an.navigate(draft + "/review");
        look(an, "review");
        an.getByLabel("Lời nhắn cho người thẩm định (không bắt buộc)").fill("Theo quyết định mới");
        button(an, "Trình thẩm định").click();
        assertThat(an.locator("main")).containsText("một người khác phải phê duyệt");

        Page quan = browser(1280, 900);
        signInAs(quan, DemoPerson.QUAN);
        quan.navigate("/procedure/drafts?state=review");
        look(quan, "drafts");
        quan.navigate(draft + "/review");
        assertThat(quan.locator("main")).containsText("Theo quyết định mới");
        look(quan, "approval");
        LocalDate past = procedures.today().minusDays(1);
        day(quan, past);
        button(quan, "Phê duyệt").click();
        assertThat(quan.locator(".govuk-error-summary")).containsText("Ngày hiệu lực đã qua");
        day(quan, procedures.today().plusDays(1));
        button(quan, "Phê duyệt").click();
        assertThat(quan.locator("main")).containsText("Bản này chưa có hiệu lực");
        look(quan, "scheduled");
        page.navigate("/procedure/1.000656");
        assertThat(page.locator("main")).not().containsText("Giấy tờ thử");
        assertThat(page.locator("#revisions + table")).containsText("Sắp có hiệu lực");
        page.navigate("/procedure/1.000656/2/changes");
        assertThat(page.locator("main")).containsText("Giấy tờ thử");
        look(page, "what-changed");
        quan.navigate("/procedure/1.000656/desk");
        look(quan, "desk-planned");
    }

    @Test
    void whatAnotherSavedMeanwhileIsShown() {
        Page an = browser(1280, 900);
        signInAs(an, DemoPerson.AN);
        an.navigate("/procedure/1.001022/desk");
        button(an, "Soạn bản mới").click();
        String draft = an.url();
        an.navigate(draft + "/record/summary");
        Page quan = browserWithoutScript();
        signInAs(quan, DemoPerson.QUAN);
        quan.navigate(draft + "/record/summary");
        quan.getByLabel("Tóm tắt").fill("Do người thứ hai viết");
        button(quan, "Lưu").click();
        an.getByLabel("Tóm tắt").fill("Do người thứ nhất viết");
        button(an, "Lưu").click();
        assertThat(an.locator("main")).containsText("Trần Minh Quân đã lưu");
        assertThat(an.locator(".mc-changes")).containsText("Do người thứ hai viết");
        look(an, "conflict");
        button(an, "Lưu").click();
        assertThat(an.locator("#summary")).containsText("Do người thứ nhất viết");
        button(an, "Bỏ bản dự thảo này").click();
        an.navigate("/procedure/drafts?state=discarded");
        assertThat(an.locator("main")).containsText("1.001022");
    }

    @Test
    void aListIsImportedLineByLine() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/procedure/imports");
        String lines = """
                {"MATTHC":"7.300001","TENTTHC":"Thủ tục trong truyện nhập","TENCOQUANCONGBO":"Bộ Tư pháp"}
                {"MATTHC":"hỏng","TENTTHC":"Mã hỏng"}
                """;
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "danh-muc.jsonl", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8)));
        button(page, "Bắt đầu nhập").click();
        assertThat(page.getByText("Đã xong"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
        assertThat(page.locator("main")).containsText("Mã thủ tục không đúng dạng");
        look(page, "import");
        page.navigate("/procedure/imports");
        look(page, "imports");
        page.navigate("/procedure/defects");
        look(page, "defects");
        page.navigate("/procedure/drafts/new");
        look(page, "new");
    }

    private static void day(Page at, LocalDate day) {
        at.locator("[name=effective-day]").fill(Integer.toString(day.getDayOfMonth()));
        at.locator("[name=effective-month]").fill(Integer.toString(day.getMonthValue()));
        at.locator("[name=effective-year]").fill(Integer.toString(day.getYear()));
    }

    private static Locator heading(Page at, int level) {
        return at.locator("main h" + level).first();
    }

    private static Locator button(Page at, String text) {
        return at.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text).setExact(true));
    }
}
