package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** People sign in at an application by us, see what it learned, and take it back. */
class SignOnStoryTests extends StoryTest {

    @Test
    void lanSignsInAtThePortalOfAWardAndTakesItBack() {
        page.navigate("/identity/demo-portal");
        look(page, "portal");
        press("Đăng nhập mức 1");
        page.getByLabel("Tên đăng nhập").fill(DemoPerson.LAN.signInName());
        page.getByLabel("Mật khẩu").fill(DemoPerson.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .last()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Đăng nhập vào");
        look(page, "consent");
        press("Đồng ý và tiếp tục");
        assertThat(page.locator("main")).containsText(DemoPerson.LAN.signInName());
        look(page, "signed-in");
        page.navigate("/identity/sign-ons");
        assertThat(page.locator("main")).containsText("Số định danh cá nhân");
        look(page, "who-knows-what");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Kết thúc và rút lại")))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("Đã kết thúc và rút lại đồng ý");
    }

    @Test
    void theSecondLevelLeadsToASecondFactor() {
        signInAs(page, DemoPerson.BINH);
        page.navigate("/identity/demo-portal");
        press("Đăng nhập mức 2");
        assertThat(page).hasURL(Pattern.compile("/identity/set-up"));
        page.navigate("/identity/levels");
        look(page, "levels");
    }

    @Test
    void anOfficialIsToldThatThisIsNotForThem() {
        signInAs(page, DemoPerson.HA);
        page.navigate("/identity/demo-portal");
        press("Đăng nhập mức 1");
        look(page, "other-account");
        press("Đăng xuất và dùng tài khoản khác");
        assertThat(page).hasURL(Pattern.compile("/identity/sign-in"));
    }

    @Test
    void signingOutWithoutATokenIsAskedAbout() {
        signInAs(page, DemoPerson.SEN_VANG);
        page.navigate("/oidc/logout");
        look(page, "asked");
        page.locator("main").getByRole(AriaRole.BUTTON).click();
        page.navigate("/oidc/logout");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Bạn đã đăng xuất");
        look(page, "signed-out");
    }

    @Test
    void binhSaysMoreOfHimself() {
        signInAs(page, DemoPerson.BINH);
        page.navigate("/identity/profile");
        look(page, "profile");
        page.locator("#birth-year, [name='birth-year']").first().fill("1986");
        press("Lưu");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không khớp với số định danh");
        page.locator("#birth-year, [name='birth-year']").first().fill("1985");
        press("Lưu");
        assertThat(page).hasURL(Pattern.compile("/identity/account$"));
    }

    @Test
    void theOperatorLooksAfterApplications() {
        page.navigate("/identity/demo-portal/sign-in"); // the portal is there from then on
        signInAs(page, DemoPerson.YEN);
        page.navigate("/identity/clients");
        look(page, "applications");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cổng minh họa của phường Ba Đình"))
                .first()
                .click();
        look(page, "application");
        press("Cấp khóa bí mật mới");
        assertThat(page.locator("main")).containsText("Khóa chỉ hiện một lần này");
        look(page, "new-secret");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
