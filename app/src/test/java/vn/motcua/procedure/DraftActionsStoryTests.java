package vn.motcua.procedure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.draft.AskForReview;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.draft.Draft;
import vn.motcua.procedure.draft.Drafts;
import vn.motcua.procedure.draft.SaveFlow;
import vn.motcua.procedure.draft.SaveForm;
import vn.motcua.procedure.flow.FlowJson;
import vn.motcua.procedure.flow.FlowTemplate;
import vn.motcua.procedure.form.FieldKind;
import vn.motcua.procedure.form.FormDefinition;
import vn.motcua.procedure.form.FormField;
import vn.motcua.procedure.form.FormJson;
import vn.motcua.procedure.form.FormKit;
import vn.motcua.procedure.form.FormPage;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.StoryTest;

/** Each thing that an officer can press on a draft does what it says. */
@Tag("long")
class DraftActionsStoryTests extends StoryTest {

    @Autowired
    private BeginDraft begin;

    @Autowired
    private SaveForm saveForm;

    @Autowired
    private SaveFlow saveFlow;

    @Autowired
    private AskForReview ask;

    @Autowired
    private Drafts drafts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Procedures procedures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void pagesAndFieldsAreMovedChangedAndTakenAway() {
        Draft draft = draft(
                "9.710001",
                FormKit.form(
                        FormKit.page("one", FormKit.field("a", FieldKind.TEXT), FormKit.field("b", FieldKind.DATE)),
                        FormKit.page("two", FormKit.field("c", FieldKind.NUMBER)),
                        FormKit.page("three", FormKit.field("d", FieldKind.TEXT))),
                FlowTemplate.SIMPLE);
        Page officer = browserWithoutScript();
        signInAs(officer, DemoPerson.AN);
        officer.navigate(draft.href() + "/form");
        press(officer, "↑ Đưa “Nhãn b” lên");
        assertThat(layout(draft)).containsExactly("one: b a", "two: c", "three: d");
        press(officer, "↓ Đưa “Nhãn b” xuống");
        assertThat(layout(draft)).containsExactly("one: a b", "two: c", "three: d");
        press(officer, "↑ Đưa “Trang two” lên");
        assertThat(layout(draft)).containsExactly("two: c", "one: a b", "three: d");
        press(officer, "↑ Đưa “Trang two” lên");
        assertThat(layout(draft)).as("the first one stays").containsExactly("two: c", "one: a b", "three: d");
        follow(officer, "Sửa trang Trang one");
        officer.getByLabel("Tiêu đề trang", exact()).fill("Trang đầu");
        officer.getByText("Viết điều kiện bằng chữ").first().click();
        officer.locator("[name=visible-text]").fill("c > 3");
        press(officer, "Lưu");
        assertThat(officer.locator("main")).containsText("Trang đầu");
        assertThat(officer.locator("main")).containsText("“Nhãn c”");
        follow(officer, "Sửa Nhãn a");
        press(officer, "Bỏ trường này");
        assertThat(layout(draft)).containsExactly("two: c", "one: b", "three: d");
        follow(officer, "Sửa trang Trang three");
        press(officer, "Bỏ trang này cùng các trường của nó");
        assertThat(layout(draft)).containsExactly("two: c", "one: b");
    }

    @Test
    void aStepHangsOnAnAnswerAndTheTrialFollowsIt() {
        Draft draft = draft(
                "9.710002", FormKit.form(FormKit.page("one", FormKit.choice("loai", "A", "B"))), FlowTemplate.SIMPLE);
        Page officer = browserWithoutScript();
        signInAs(officer, DemoPerson.AN);
        officer.navigate(draft.href() + "/steps");
        officer.locator("#phan-cong")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Thêm kết quả"))
                .click();
        officer.getByLabel("Tên kết quả").fill("Chuyển thẳng");
        officer.getByLabel("Dẫn tới bước").selectOption("Xem xét, ký kết quả");
        officer.getByLabel("Chỉ chọn được khi").fill("loai = \"Z\"");
        press(officer, "Lưu");
        assertThat(officer.locator("main")).containsText("không có trong các lựa chọn");
        officer.navigate(draft.href() + "/steps/phan-cong/outcomes/2");
        officer.getByLabel("Tên kết quả").fill("Chuyển thẳng");
        officer.getByLabel("Dẫn tới bước").selectOption("Xem xét, ký kết quả");
        officer.getByLabel("Chỉ chọn được khi").fill("loai = \"B\"");
        press(officer, "Lưu");
        assertThat(officer.locator("#phan-cong")).containsText("Chuyển thẳng");
        for (String answer : List.of("A", "B")) {
            officer.navigate(draft.href() + "/simulate");
            officer.locator("[name=loai]").selectOption(answer);
            press(officer, "Chạy thử");
            follow(officer, "Hồ sơ đủ, hợp lệ");
            assertThat(officer.locator("main")).containsText("Kết quả của bước “Phân công người giải quyết”");
            assertThat(officer.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Chuyển thẳng").setExact(true)))
                    .hasCount(answer.equals("B") ? 1 : 0);
        }
    }

    @Test
    void nobodyApprovesWhileTheChecksFail() {
        Draft draft = draft(
                "9.710003", FormKit.form(FormKit.page("one", FormKit.field("a", FieldKind.TEXT))), FlowTemplate.SIMPLE);
        Actors.as(
                Actor.SYSTEM, () -> ask.run(draft.id(), drafts.open(draft.id()).version(), ""));
        signInAs(page, DemoPerson.QUAN);
        page.navigate(draft.href() + "/review");
        jdbc.sql("update procedure.revision set flow = null where id = ?")
                .param(draft.id())
                .update();
        LocalDate day = procedures.today().plusDays(1);
        page.locator("[name=effective-day]").fill(Integer.toString(day.getDayOfMonth()));
        page.locator("[name=effective-month]").fill(Integer.toString(day.getMonthValue()));
        page.locator("[name=effective-year]").fill(Integer.toString(day.getYear()));
        press(page, "Phê duyệt");
        assertThat(page.locator(".govuk-error-summary")).containsText("điểm phải sửa");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Phê duyệt")))
                .isDisabled();
        look(page, "checks-fail");
        assertThat(Actors.as(Actor.SYSTEM, () -> drafts.open(draft.id()).state()))
                .isEqualTo(RevisionState.REVIEW);
        assertThat(procedures.inForce(ProcedureCode.of("9.710003"), day)).isEmpty();
    }

    private List<String> layout(Draft draft) {
        FormDefinition form = Actors.as(
                Actor.SYSTEM, () -> FormJson.read(drafts.open(draft.id()).form().orElseThrow()));
        return form.pages().stream().map(DraftActionsStoryTests::line).toList();
    }

    private static String line(FormPage page) {
        return page.id() + ": "
                + String.join(" ", page.fields().stream().map(FormField::name).toList());
    }

    private Draft draft(String code, FormDefinition form, FlowTemplate steps) {
        return Actors.as(Actor.SYSTEM, () -> {
            AgencyView agency = codes.carrier("G15", AsOf.today(clock)).orElseThrow();
            Draft draft = begin.fresh(
                    ProcedureCode.of(code), agency.id(), "Bộ Tư pháp", RecordJson.read("""
                    {"MATTHC":"%s","TENTTHC":"Thử các nút bấm của bản thảo","CACHTHUCTHUCHIEN":[
                    {"KENH":"1","THOIGIAN":[{"THOIGIANGIAIQUYET":"4","DONVITINH":"Ngày làm việc"}]}]}""".formatted(code)));
            int version = saveForm.run(draft.id(), draft.version(), FormJson.write(form));
            saveFlow.run(draft.id(), version, FlowJson.write(steps.flow()));
            return draft;
        });
    }

    private static void press(Page at, String button) {
        at.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void follow(Page at, String link) {
        at.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
