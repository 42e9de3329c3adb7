package vn.motcua.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** The nation's administrator changes the directory, and citizens see it on the day on which it holds. */
class DirectoryEditStoryTests extends StoryTest {

    @Autowired
    private Agencies agencies;

    @Test
    void twoDepartmentsAreMergedFromTomorrowAndTheOldNameLeadsOn() {
        LocalDate tomorrow = agencies.today().day().plusDays(1);
        signInAs(page, DemoPerson.YEN);
        page.navigate("/directory?q=so+du+lich+ha+noi");
        page.locator(".mc-hits__link").first().click();
        look(page, "editor");
        page.getByRole(AriaRole.LINK, link("Sáp nhập, hợp nhất")).click();
        page.getByLabel("Các cơ quan khác cùng sáp nhập (nếu có)").fill("Sở Văn hóa và Thể thao thành phố Hà Nội");
        page.getByLabel("Một cơ quan mới, cùng cấp trên").check();
        page.getByLabel("Tên đầy đủ").fill("Sở Văn hóa, Thể thao và Du lịch thành phố Hà Nội");
        page.getByLabel("Loại cơ quan").selectOption("PROVINCIAL_DEPARTMENT");
        ground(page, tomorrow);
        look(page, "merge");
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        assertThat(page.locator("h1")).hasText("Kiểm tra trước khi ghi");
        look(page, "preview");
        page.getByRole(AriaRole.BUTTON, button("Xác nhận và ghi")).click();
        assertThat(page.locator("main")).containsText("Đã ghi vào danh bạ");
        assertThat(page.locator("h1")).containsText("Sắp có hiệu lực");
        look(page, "change");

        Page citizen = browser(320, 640);
        citizen.navigate("/directory?q=so+du+lich+ha+noi");
        assertThat(citizen.locator(".mc-hits__hit").first()).not().containsText("Đã chấm dứt");
        citizen.navigate("/directory?q=so+du+lich+ha+noi&day=" + tomorrow);
        assertThat(citizen.getByText("Cơ quan đang đảm nhiệm:").first()).isVisible();
        citizen.getByRole(AriaRole.LINK, link("Sở Văn hóa, Thể thao và Du lịch thành phố Hà Nội"))
                .first()
                .click();
        assertThat(citizen.locator("h1")).containsText("Sở Văn hóa, Thể thao và Du lịch thành phố Hà Nội");
        look(citizen, "citizen");
    }

    @Test
    void aChangeToComeIsCancelled() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/directory/code/H26.13");
        page.getByRole(AriaRole.LINK, link("Đổi tên")).click();
        page.getByLabel("Tên đầy đủ").fill("Thanh tra Hà Nội");
        ground(page, agencies.today().day().plusDays(30));
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        page.getByRole(AriaRole.BUTTON, button("Quay lại sửa")).click();
        assertThat(page.getByLabel("Tên đầy đủ")).hasValue("Thanh tra Hà Nội");
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        page.getByRole(AriaRole.BUTTON, button("Xác nhận và ghi")).click();
        page.navigate("/directory/changes");
        assertThat(page.locator("main")).containsText("Thanh tra Hà Nội");
        look(page, "to-come");
        page.getByRole(AriaRole.LINK, link("Đổi tên")).first().click();
        page.getByRole(AriaRole.BUTTON, button("Hủy thay đổi")).click();
        source(page);
        look(page, "withdraw");
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        page.getByRole(AriaRole.BUTTON, button("Xác nhận và ghi")).click();
        page.navigate("/directory/code/H26.13");
        page.getByRole(AriaRole.LINK, link("Lịch sử")).click();
        assertThat(page.locator("main")).containsText("Đã rút lại");
        look(page, "history");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/directory/code/H26.12");
        page.getByRole(AriaRole.LINK, link("Chuyển cơ quan cấp trên")).click();
        page.locator("[name=parent]").fill("Bộ không có thật xyz");
        page.locator("[name=effective-day]").fill("30");
        page.locator("[name=effective-month]").fill("2");
        page.locator("[name=effective-year]").fill("2026");
        page.getByRole(AriaRole.BUTTON, button("Xem trước thay đổi")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Không có ngày “30/2/2026”");
        assertThat(page.locator(".govuk-error-summary")).containsText("Không tìm thấy cơ quan");
        assertThat(page.locator(".govuk-error-summary")).containsText("Văn bản căn cứ");
        look(page, "refused");
    }

    private static void ground(Page at, LocalDate day) {
        at.locator("[name=effective-day]").fill(Integer.toString(day.getDayOfMonth()));
        at.locator("[name=effective-month]").fill(Integer.toString(day.getMonthValue()));
        at.locator("[name=effective-year]").fill(Integer.toString(day.getYear()));
        source(at);
    }

    private static void source(Page at) {
        at.getByLabel("Văn bản căn cứ").fill("Nghị quyết 12/NQ-HĐND");
        Locator reason = at.getByLabel("Lý do nhập");
        reason.fill("Sắp xếp tổ chức bộ máy");
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
