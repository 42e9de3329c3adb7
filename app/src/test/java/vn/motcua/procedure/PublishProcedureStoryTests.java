package vn.motcua.procedure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.testing.StoryTest;
import vn.motcua.testing.TurnedClock;

/**
 * What the module is for: an officer without code takes an imported procedure, gives it a form and steps, tries it, has it reviewed by a second
 * person, who publishes it for tomorrow; and on that day, not before, a citizen finds it in her own words.
 */
@Import(PublishProcedureStoryTests.Turned.class)
class PublishProcedureStoryTests extends StoryTest {

    private static final String CODE = "7.310001";
    private static final String HER_WORDS = "/procedure/search?q=ban+mat+ong+o+cho";

    private static final String IMPORTED = """
            {"MATTHC":"7.310001","TENTTHC":"Xác nhận hộ nuôi ong lấy mật","TENCOQUANCONGBO":"Bộ Tư pháp","CAPTHUCHIEN":[{"CAPTHUCHIEN":"3","TENCAP":"Cấp xã"}],\
            "LINHVUCTHUCHIEN":[{"TENLINHVUC":"Chăn nuôi"}],"DOITUONGTHUCHIEN":[{"TENDOITUONG":"Công dân Việt Nam"}],"COQUANTHUCHIEN":[{"TENDONVI":"Ủy ban nhân dân cấp xã"}],\
            "CACHTHUCTHUCHIEN":[{"KENH":"1","THOIGIAN":[{"THOIGIANGIAIQUYET":"5","DONVITINH":"Ngày làm việc","PHILEPHI":[{"SOTIEN":"8000","DONVI":"Đồng","MOTA":"Theo nghị quyết của Hội đồng nhân dân"}]}]}],\
            "THANHPHANHOSO":[{"TRUONGHOP":"","GIAYTO":[{"TENGIAYTO":"Tờ khai","SOBANCHINH":1}]}],"KETQUATHUCHIEN":[{"TENKETQUA":"Giấy xác nhận"}],\
            "CANCUPHAPLY":[{"SOVANBAN":"32/2018/QH14","TENVANBAN":"Luật Chăn nuôi"}],"TRINHTUTHUCHIEN":[{"TRUONGHOP":"","TRINHTU":[{"TENTRINHTU":"Nộp tờ khai tại Bộ phận một cửa"}]}]}
            """;

    @Autowired
    private TurnedClock clock;

    @Autowired
    private Procedures procedures;

    @Test
    void fromAnImportedLineToACitizenWhoFindsItInHerOwnWords() {
        imported();
        Page an = browser(1280, 900);
        signInAs(an, DemoPerson.AN);
        String draft = drafted(an);
        formGiven(an, draft);
        stepsGiven(an, draft);
        triedOut(an, draft);
        an.navigate(draft + "/review");
        look(an, "review");
        press(an, "Trình thẩm định");
        approvedForTomorrow(draft);

        Page citizen = browser(1280, 900);
        citizen.navigate(HER_WORDS);
        assertThat(citizen.locator("main")).not().containsText("Xác nhận hộ nuôi ong lấy mật");
        clock.turn(Duration.ofDays(1));
        citizen.navigate(HER_WORDS);
        citizen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xác nhận hộ nuôi ong lấy mật"))
                .first()
                .click();
        assertThat(citizen.locator("h1")).hasText("Xác nhận hộ nuôi ong lấy mật");
        look(citizen, "found");
        signInAs(citizen, DemoPerson.LAN);
        citizen.navigate("/procedure/fill/" + CODE);
        assertThat(citizen.locator("main")).containsText("Số đàn ong");
        look(citizen, "form");
    }

    private void imported() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/procedure/imports");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "danh-muc.jsonl", "application/x-ndjson", IMPORTED.getBytes(StandardCharsets.UTF_8)));
        press(page, "Bắt đầu nhập");
        assertThat(page.getByText("Đã xong")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    private String drafted(Page an) {
        an.navigate("/procedure/" + CODE + "/desk");
        press(an, "Soạn bản mới");
        String draft = an.url();
        an.navigate(draft + "/record/keywords");
        an.getByLabel("Từ khóa", exact()).fill("bán mật ong ở chợ");
        press(an, "Lưu");
        return draft;
    }

    private void formGiven(Page an, String draft) {
        an.navigate(draft + "/form");
        an.getByLabel("Tiêu đề trang", exact()).fill("Hộ nuôi ong");
        press(an, "Thêm trang");
        an.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm trường vào trang này"))
                .first()
                .click();
        an.getByLabel("Nhãn", exact()).fill("Số đàn ong");
        an.getByLabel("Số", exact()).check();
        press(an, "Thêm");
        an.getByLabel("Luôn bắt buộc").check();
        press(an, "Lưu");
        an.navigate(draft + "/form");
        assertThat(an.locator("main")).containsText("Số đàn ong");
        look(an, "form-designed");
    }

    private void stepsGiven(Page an, String draft) {
        an.navigate(draft + "/steps");
        an.getByLabel("Thông thường").check();
        press(an, "Dùng mẫu này");
        assertThat(an.locator("main")).containsText("Quy trình không có lỗi");
        look(an, "steps");
    }

    private void triedOut(Page an, String draft) {
        an.navigate(draft + "/simulate");
        press(an, "Chạy thử");
        assertThat(an.locator("main")).containsText("8.000");
        look(an, "tried");
    }

    private void approvedForTomorrow(String draft) {
        Page quan = browser(1280, 900);
        signInAs(quan, DemoPerson.QUAN);
        quan.navigate(draft + "/review");
        LocalDate day = procedures.today().plusDays(1);
        quan.locator("[name=effective-day]").fill(Integer.toString(day.getDayOfMonth()));
        quan.locator("[name=effective-month]").fill(Integer.toString(day.getMonthValue()));
        quan.locator("[name=effective-year]").fill(Integer.toString(day.getYear()));
        press(quan, "Phê duyệt");
        assertThat(quan.locator("main")).containsText("Bản này chưa có hiệu lực");
    }

    private static void press(Page at, String button) {
        at.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** An application whose days this test turns. */
    @TestConfiguration
    static class Turned {
        @Bean
        @Primary
        TurnedClock turnedClock(DatabaseClock clock) {
            return new TurnedClock(clock);
        }
    }
}
