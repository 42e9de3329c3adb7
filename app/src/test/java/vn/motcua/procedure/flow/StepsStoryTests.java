package vn.motcua.procedure.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.draft.BeginDraft;
import vn.motcua.procedure.record.RecordJson;
import vn.motcua.testing.StoryTest;

/** An officer of the Ministry of Justice, who writes no code, gives a procedure its steps. */
class StepsStoryTests extends StoryTest {

    @Autowired
    BeginDraft begin;

    @Autowired
    AgencyCodes codes;

    @Test
    void anOfficerTakesATemplateAndBendsItUntilTheChecksAreContent() {
        signInAs(page, DemoPerson.AN);
        page.navigate(draft("9.700001") + "/steps");
        look(page, "empty");
        press(page, "Dùng mẫu này");
        assertThat(page.locator(".govuk-error-summary")).containsText("Mẫu quy trình");
        page.getByLabel("Có lấy ý kiến cơ quan phối hợp").check();
        press(page, "Dùng mẫu này");
        assertThat(page.locator("main")).containsText("Phải sửa trước khi công bố");
        assertThat(page.locator("main")).containsText("quá thời hạn 4 ngày làm việc");
        look(page, "too-long");

        Locator opinion = page.locator("#lay-y-kien");
        opinion.getByRole(AriaRole.LINK, link("Sửa bước")).click();
        page.getByLabel("Cơ quan được lấy ý kiến").fill("Công an thành phố Hà Nội");
        page.getByLabel("Thời hạn").fill("một");
        press(page, "Lưu");
        assertThat(page.locator(".govuk-error-summary")).containsText("Thời hạn");
        page.getByLabel("Thời hạn").fill("1");
        look(page, "step");
        press(page, "Lưu");
        assertThat(page.locator("main")).containsText("Quy trình không có lỗi");
        assertThat(page.locator("#lay-y-kien")).containsText("Công an thành phố Hà Nội");
        look(page, "sound");

        page.locator("#phan-cong")
                .getByRole(AriaRole.LINK, link("Thêm kết quả"))
                .click();
        page.getByLabel("Tên kết quả").fill("Hồ sơ phức tạp");
        page.getByLabel("Dẫn tới bước").selectOption("Một bước mới");
        page.getByLabel("Tên bước mới").fill("Họp hội đồng");
        look(page, "outcome");
        press(page, "Lưu");
        assertThat(page.locator("main")).containsText("Bước “Họp hội đồng” chưa có kết quả nào");
        assertThat(page.locator("main")).containsText("Bước “Họp hội đồng” chưa có thời hạn");
        page.locator("#hop-hoi-dong").getByRole(AriaRole.LINK, link("Bỏ bước")).click();
        look(page, "removal");
        page.getByLabel("sẽ dẫn tới").selectOption("Dừng giải quyết");
        press(page, "Bỏ bước này");
        assertThat(page.locator("#hop-hoi-dong")).hasCount(0);
        assertThat(page.locator("#phan-cong")).containsText("Sang “Dừng giải quyết”");
        assertThat(page.locator("main")).containsText("Quy trình không có lỗi");
    }

    @Test
    void anOfficerWalksADossierThroughAndComparesTheCases() {
        signInAs(page, DemoPerson.AN);
        String draft = draft("9.700003");
        page.navigate(draft + "/simulate");
        assertThat(page.locator("main")).containsText("chưa đi thử được");
        page.navigate(draft + "/steps");
        page.getByLabel("Thông thường").check();
        press(page, "Dùng mẫu này");
        page.navigate(draft + "/simulate");
        page.getByLabel("Ngày", new Page.GetByLabelOptions().setExact(true)).fill("23");
        page.getByLabel("Tháng", new Page.GetByLabelOptions().setExact(true)).fill("11");
        page.getByLabel("Năm", new Page.GetByLabelOptions().setExact(true)).fill("2026");
        press(page, "Chạy thử");
        assertThat(page.locator("main")).containsText("27/11/2026");
        assertThat(page.locator("main")).containsText("Căn cứ: Theo thông tư thử nghiệm");
        for (String outcome : new String[] {"Hồ sơ đủ, hợp lệ", "Đã phân công", "Đủ điều kiện", "Ký", "Đã chuyển"})
            page.locator("main")
                    .getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(outcome).setExact(true))
                    .click();
        look(page, "trial-half");
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Đã trả").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("Hồ sơ kết thúc: Đã trả kết quả");
        assertThat(page.locator("main")).containsText("hồ sơ vẫn kịp ngày hẹn");
        assertThat(page.locator("main")).containsText("Giấy tiếp nhận hồ sơ và hẹn trả kết quả");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("So sánh mọi trường hợp (2)"))
                .click();
        look(page, "trial-matrix");
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bản sao"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Giấy tờ phải nộp (2)");
    }

    @Test
    void ofTwoEditorsAtOnceTheSecondIsToldAndNothingIsLost() {
        String draft = draft("9.700002") + "/steps";
        Page one = browserWithoutScript();
        Page other = browserWithoutScript();
        for (Page each : new Page[] {one, other}) signInAs(each, DemoPerson.AN);
        one.navigate(draft);
        one.getByLabel("Giải quyết ngay tại quầy").check();
        other.navigate(draft + "/new");
        press(one, "Dùng mẫu này");
        assertThat(one.locator("#tiep-nhan")).isVisible();
        other.getByLabel("Tên bước").fill("Kiểm tra tại thực địa");
        other.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Xử lý").setExact(true))
                .check();
        press(other, "Lưu");
        assertThat(other.locator(".govuk-error-summary")).containsText("đã lưu bản dự thảo này");
        one.navigate(draft);
        assertThat(one.locator("#kiem-tra-tai-thuc-dia")).hasCount(0);
        assertThat(one.locator("#tiep-nhan")).isVisible();
    }

    private String draft(String code) {
        var agency = codes.carrier(AgencyCode.of("G15"), AsOf.today(Clock.systemUTC()))
                .orElseThrow();
        var record = RecordJson.read("""
                {"MATTHC":"%s","TENTTHC":"Thủ tục thử nghiệm các bước xử lý","CACHTHUCTHUCHIEN":[
                {"KENH":"1","THOIGIAN":[{"THOIGIANGIAIQUYET":"4","DONVITINH":"Ngày làm việc","PHILEPHI":[{"SOTIEN":"8000","DONVI":"Đồng","MOTA":"Theo thông tư thử nghiệm"}]}]}],
                "THANHPHANHOSO":[{"TRUONGHOP":"Bản chính","GIAYTO":[{"TENGIAYTO":"Tờ khai","SOBANCHINH":1}]},
                {"TRUONGHOP":"Bản sao","GIAYTO":[{"TENGIAYTO":"Tờ khai","SOBANCHINH":1},{"TENGIAYTO":"Giấy ủy quyền","SOBANCHINH":1}]}]}
                """.formatted(code));
        AtomicReference<String> href = new AtomicReference<>("");
        Actors.as(
                Actor.SYSTEM,
                () -> href.set(begin.fresh(ProcedureCode.of(code), agency.id(), "Bộ Tư pháp", record)
                        .href()));
        return href.get();
    }

    private static void press(Page at, String button) {
        at.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
