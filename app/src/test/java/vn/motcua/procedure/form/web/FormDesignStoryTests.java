package vn.motcua.procedure.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.Checks;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveForm;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.FormJsonSamples;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.StoryTest;

/** An officer without code makes a form, tries it and takes a change back; nobody undoes what another saved; a list of a thousand stays usable. */
class FormDesignStoryTests extends StoryTest {

    @Autowired
    private BeginDraft begin;

    @Autowired
    private SaveForm saveForm;

    @Autowired
    private Checks checks;

    @Autowired
    private Drafts drafts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    private Draft draft(String code, String name) {
        return Actors.as(Actor.SYSTEM, () -> {
            AgencyView agency = codes.carrier("H26.101", AsOf.today(clock)).orElseThrow();
            return begin.fresh(
                    ProcedureCode.of(code),
                    agency.id(),
                    agency.names().full(),
                    RecordJson.read("{\"MATTHC\":\"" + code + "\",\"TENTTHC\":\"" + name + "\"}"));
        });
    }

    @Test
    void anOfficerMakesAFormWithoutScriptAndTriesIt() {
        Draft draft = draft("9.910001", "Xác nhận <b>thử</b> việc thiết kế biểu mẫu");
        Page officer = browserWithoutScript();
        signInAs(officer, DemoPerson.MAI);
        officer.navigate(draft.href() + "/form");
        addPage(officer, "Người khai");
        addField(officer, "Tình trạng hôn nhân", "Chọn một");
        officer.getByLabel("Các lựa chọn", exact())
                .fill("DOC_THAN | Độc thân | Single\nKET_HON | Đã kết hôn | Married");
        officer.getByLabel("Luôn bắt buộc").check();
        save(officer);
        addField(officer, "Họ tên vợ hoặc chồng", "Họ, chữ đệm và tên");
        open(officer, "Đặt điều kiện bằng cách chọn", 1);
        officer.locator("#visible-what-0").selectOption("tinh_trang_hon_nhan");
        officer.locator("#visible-how-0").selectOption("IS");
        officer.locator("#visible-value-0").fill("Đã kết hôn");
        save(officer);
        assertThat(officer.content()).contains("Hiện khi: “Tình trạng hôn nhân” là “Đã kết hôn”");
        assertThat(officer.content())
                .contains("Xác nhận &lt;b&gt;thử&lt;/b&gt;")
                .doesNotContain("<b>thử</b>");
        signInAs(page, DemoPerson.MAI);
        page.navigate(draft.href() + "/form");
        look(page, "design");
        for (String at : List.of("fields/ho_ten_vo_hoac_chong", "pages/nguoi-khai", "fields?page=nguoi-khai", "text")) {
            page.navigate(draft.href() + "/form/" + at);
            look(page, "design-" + at.replaceAll("[^a-z]+", "-"));
        }
        page.navigate(draft.href() + "/form");
        tryIt(page);
        takeBack(page, draft);
    }

    private void tryIt(Page officer) {
        officer.getByRole(AriaRole.BUTTON, named("Dùng thử")).click();
        look(officer, "try");
        officer.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        assertThat(officer.locator(".govuk-error-summary").textContent()).contains("Chưa trả lời: Tình trạng hôn nhân");
        officer.locator(".govuk-error-summary a").first().click();
        officer.getByLabel("Đã kết hôn").check();
        officer.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        assertThat(officer.content()).contains("cần thêm vài thông tin");
        officer.getByLabel("Họ tên vợ hoặc chồng (không bắt buộc)").fill("<script>alert(1)</script>");
        officer.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        assertThat(officer.locator(".govuk-error-summary").textContent()).contains("viết bằng chữ");
        look(officer, "try-error");
        officer.getByLabel("Họ tên vợ hoặc chồng (không bắt buộc)").fill("Trần Văn Bình");
        officer.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        assertThat(officer.locator("h1").textContent()).isEqualTo("Xem lại câu trả lời");
        assertThat(officer.content()).contains("Trần Văn Bình").contains("Đã điền đủ");
        look(officer, "summary");
        officer.navigate(officer.url().replace("/summary", "/print"));
        look(officer, "print");
        officer.navigate(officer.url().replace("/print", "/blank"));
        assertThat(officer.content()).contains("Chỉ điền nếu: “Tình trạng hôn nhân” là “Đã kết hôn”");
        look(officer, "blank");
    }

    private void takeBack(Page officer, Draft draft) {
        officer.navigate(draft.href() + "/form");
        officer.getByRole(AriaRole.LINK, named("Các bản trước")).click();
        look(officer, "history");
        officer.locator("table button").first().click();
        assertThat(officer.content()).doesNotContain("Hiện khi:");
    }

    @Test
    void twoEditorsDoNotUndoEachOther() {
        Draft draft = draft("9.910002", "Hai người cùng sửa biểu mẫu");
        Page one = browser(1280, 900);
        Page other = browser(1280, 900);
        signInAs(one, DemoPerson.MAI);
        signInAs(other, DemoPerson.VINH);
        one.navigate(draft.href() + "/form");
        other.navigate(draft.href() + "/form");
        addPage(one, "Trang của Mai");
        other.getByLabel("Tiêu đề trang", new Page.GetByLabelOptions().setExact(true))
                .fill("Trang của Vinh");
        other.getByRole(AriaRole.BUTTON, named("Thêm trang")).click();
        assertThat(other.locator(".govuk-error-summary").textContent()).contains("Vũ Thị Mai");
        look(other, "meanwhile");
        one.reload();
        assertThat(one.content()).contains("Trang của Mai").doesNotContain("Trang của Vinh");
    }

    @Test
    void whatIsWrongIsSaidAndAStrangerFindsNothing() {
        Draft draft = draft("9.910003", "Biểu mẫu có điều kiện vòng tròn");
        Actors.as(Actor.SYSTEM, () -> {
            saveForm.run(draft.id(), draft.version(), FormJson.write(FormJsonSamples.circle()));
        });
        Page officer = browser(1280, 900);
        signInAs(officer, DemoPerson.MAI);
        officer.navigate(draft.href() + "/form");
        assertThat(officer.content()).contains("phụ thuộc vòng tròn");
        look(officer, "circle");
        assertThat(Actors.as(Actor.SYSTEM, () -> checks.of(drafts.open(draft.id()))))
                .as("what keeps the revision from being published")
                .anyMatch(one -> one.blocks() && one.sentence().key().equals("procedure.refusal.CIRCLE"));
        Page citizen = browser(1280, 900);
        signInAs(citizen, DemoPerson.LAN);
        assertThat(citizen.request().get(draft.href() + "/form").status()).isEqualTo(404);
        assertThat(citizen.request()
                        .get("/procedure/fill/draft-" + draft.id() + "/blank")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aListOfAThousandIsPastedAndStaysUsable() {
        Draft draft = draft("9.910004", "Danh sách nghìn người");
        Actors.as(Actor.SYSTEM, () -> {
            saveForm.run(draft.id(), draft.version(), FormJson.write(FormJsonSamples.list()));
        });
        Page officer = browser(1280, 900);
        signInAs(officer, DemoPerson.MAI);
        officer.navigate("/procedure/fill/draft-" + draft.id());
        look(officer, "list-empty");
        officer.getByRole(AriaRole.LINK, named("Dán danh sách từ bảng tính")).click();
        officer.locator("#list").fill("Nguyễn Văn A\tkhông phải ngày");
        officer.getByRole(AriaRole.BUTTON, named("Nhận danh sách")).click();
        assertThat(officer.locator(".govuk-error-summary").textContent()).contains("Dòng 1");
        look(officer, "paste-error");
        officer.locator("#list")
                .fill(IntStream.rangeClosed(1, 1000)
                        .mapToObj(i -> "Nguyễn Văn Bình\t" + (1 + i % 28) + "/2/" + (1950 + i % 70))
                        .collect(Collectors.joining("\n")));
        officer.getByRole(AriaRole.BUTTON, named("Nhận danh sách")).click();
        assertThat(officer.content()).contains("1.000 mục");
        look(officer, "list");
        officer.getByRole(AriaRole.LINK, named("Sửa 3")).first().click();
        officer.getByLabel("Họ tên", new Page.GetByLabelOptions().setExact(true))
                .fill("Lê Thị Hoa");
        look(officer, "row");
        officer.getByRole(AriaRole.BUTTON, named("Tiếp tục")).click();
        assertThat(officer.content()).contains("Lê Thị Hoa");
        officer.getByRole(AriaRole.LINK, named("Xóa 3")).first().click();
        look(officer, "remove");
        officer.getByRole(AriaRole.BUTTON, named("Xóa")).click();
        assertThat(officer.content()).contains("999 mục").doesNotContain("Lê Thị Hoa");
    }

    private static void addPage(Page officer, String title) {
        officer.getByLabel("Tiêu đề trang", new Page.GetByLabelOptions().setExact(true))
                .fill(title);
        officer.getByRole(AriaRole.BUTTON, named("Thêm trang")).click();
        assertThat(officer.content()).contains(title);
    }

    private static void addField(Page officer, String label, String kind) {
        officer.getByRole(AriaRole.LINK, named("Thêm trường vào trang này"))
                .first()
                .click();
        officer.getByLabel("Nhãn", exact()).fill(label);
        officer.getByLabel(kind, exact()).check();
        officer.getByRole(AriaRole.BUTTON, named("Thêm")).click();
        assertThat(officer.locator("h1").textContent()).isEqualTo(label);
    }

    private static void open(Page officer, String summary, int which) {
        officer.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .nth(which)
                .click();
    }

    private static void save(Page officer) {
        officer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
