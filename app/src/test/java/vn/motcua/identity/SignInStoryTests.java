package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** People of the demo nation sign in, in a browser. */
class SignInStoryTests extends StoryTest {

    @Test
    void aCitizenSignsInWithTheirNumber() {
        signIn(page, DemoPerson.LAN.signInName(), "wrong-wrong-wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không đúng");
        look(page, "refused");
        signIn(page, DemoPerson.LAN.signInName(), DemoPerson.PASSWORD);
        assertThat(page).hasURL("http://localhost:" + port + "/");
    }

    private static void signIn(Page at, String name, String password) {
        at.navigate("/identity/sign-in");
        at.getByLabel("Tên đăng nhập").fill(name);
        at.getByLabel("Mật khẩu").fill(password);
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
    }
}
