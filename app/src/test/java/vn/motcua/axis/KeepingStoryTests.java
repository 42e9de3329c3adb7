package vn.motcua.axis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** Phan Anh Thư, administrator at Hà Nội, decides how long the axis keeps her agency's contents; a hold is placed by her and lifted by another. */
class KeepingStoryTests extends StoryTest {

    @Test
    void theAdministratorSetsHowLongAndPlacesAHoldThatAnotherLifts() {
        signInAs(page, DemoPerson.THU);
        page.navigate("/axis/keeping");
        assertThat(page.locator("main")).containsText("Ủy ban nhân dân thành phố Hà Nội");
        look(page, "keeping");
        String here = page.url();
        page.getByLabel("Lưu sau khi mọi nơi nhận").fill("10");
        button(page, "Đặt thời hạn lưu").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("30");
        look(page, "keeping-refused");
        page.getByLabel("Lưu sau khi mọi nơi nhận").fill("90");
        page.getByLabel("Lưu dài nhất").fill("730");
        button(page, "Đặt thời hạn lưu").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(page.getByLabel("Lưu dài nhất")).hasValue("730");
        assertThat(page.locator("main")).containsText("Nội dung chưa xoá được");

        button(page, "Đặt lệnh giữ").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.locator("#reason").fill("Thanh tra theo Quyết định 12/QĐ-TTCP");
        button(page, "Đặt lệnh giữ").click();
        assertThat(page.locator("main")).containsText("Đang giữ");
        page.getByText("Gỡ lệnh giữ số").first().click();
        page.getByLabel("Lý do gỡ").first().fill("Thanh tra đã kết thúc");
        button(page, "Gỡ lệnh giữ").first().click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không tự gỡ được");
        assertThat(page.getByLabel("Lưu dài nhất")).hasValue("730"); // an error in one form empties no other
        look(page, "keeping-hold");

        Page yen = browser(1280, 900);
        signInAs(yen, DemoPerson.YEN);
        yen.navigate(here);
        yen.getByText("Gỡ lệnh giữ số").first().click();
        yen.getByLabel("Lý do gỡ").first().fill("Thanh tra đã kết thúc");
        button(yen, "Gỡ lệnh giữ").first().click();
        assertThat(yen.locator("main")).containsText("Đã gỡ");
        assertThat(yen.locator("main")).containsText("Phan Anh Thư");
        look(yen, "keeping-lifted");
    }

    @Test
    void othersStayOutAndTheOperatorFindsAnAgencyByItsCode() {
        signInAs(page, DemoPerson.HA);
        assertThat(page.navigate("/axis/keeping").status()).isEqualTo(403);
        Page yen = browser(1280, 900);
        signInAs(yen, DemoPerson.YEN);
        yen.navigate("/axis/keeping?code=KHONGCO");
        assertThat(yen.getByRole(AriaRole.ALERT)).containsText("KHONGCO");
        look(yen, "keeping-unknown");
        yen.getByLabel("Mã cơ quan").fill("H41");
        button(yen, "Xem thời hạn lưu").click();
        assertThat(yen.locator("main")).containsText("Ủy ban nhân dân tỉnh Nghệ An");
        Page thu = browser(1280, 900);
        signInAs(thu, DemoPerson.THU);
        assertThat(thu.navigate(yen.url()).status()).isEqualTo(403);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
