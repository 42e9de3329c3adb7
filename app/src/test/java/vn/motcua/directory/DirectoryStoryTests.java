package vn.motcua.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.StoryTest;

/** A citizen looks for the agency that answers for something. */
class DirectoryStoryTests extends StoryTest {

    @Test
    void anOldNameLeadsToWhoAnswersToday() {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Danh bạ cơ quan"))
                .first()
                .click();
        look(page, "list");
        page.getByLabel("Tìm cơ quan").fill("bo gtvt");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm"))
                .last()
                .click();
        assertThat(page.locator(".mc-hits__hit").first()).containsText("Bộ Giao thông vận tải");
        look(page, "found");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bộ Xây dựng"))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText("Bộ Xây dựng");
        look(page, "agency");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lịch sử"))
                .click();
        assertThat(page.locator("main")).containsText("Tiếp nhận từ Bộ Giao thông vận tải");
        look(page, "history");
    }

    @Test
    void theStateOfAnEarlierDayIsThere() {
        page.navigate("/directory?day=2025-06-30&kind=PROVINCE");
        assertThat(page.locator("main")).containsText("63 cơ quan");
        page.navigate("/directory?day=2025-07-01&kind=PROVINCE");
        assertThat(page.locator("main")).containsText("34 cơ quan");
        page.navigate("/directory?day-day=30&day-month=6&day-year=2025&q=ha+giang");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*[?&]day=2025-06-30.*"));
        assertThat(page.locator(".mc-hits__hit").first()).containsText("Ủy ban nhân dân tỉnh Hà Giang");
    }

    @Test
    void theTreeOpensOneWayDown() {
        page.navigate("/directory/tree");
        look(page, "tree");
        page.navigate("/directory/code/H26");
        assertThat(page.locator("h1")).containsText("Ủy ban nhân dân thành phố Hà Nội");
        look(page, "hanoi");
        String id = page.url().replaceAll(".*/", "");
        page.navigate("/directory/tree?at=" + id);
        assertThat(page.getByText("Sở Tư pháp thành phố Hà Nội")).isVisible();
        look(page, "tree-hanoi");
        page.navigate("/directory/" + id + "/units");
        look(page, "units");
        page.navigate("/directory/api");
        look(page, "api");
    }

    @Test
    void aTelephoneShowsTheSame() {
        Page phone = browser(320, 640);
        phone.navigate("/directory?q=ubnd+hn");
        assertThat(phone.locator(".mc-hits__hit").first()).containsText("Hà Nội");
        look(phone, "phone-found");
        phone.locator(".mc-hits__link").first().click();
        look(phone, "phone-agency");
        phone.navigate(phone.url() + "/history");
        look(phone, "phone-history");
        phone.navigate("/directory/tree");
        look(phone, "phone-tree");
        phone.navigate("/directory?lang=en");
        phone.navigate("/directory/code/G04");
        look(phone, "phone-closed-en");
    }
}
