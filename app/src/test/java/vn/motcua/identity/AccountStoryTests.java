package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** People look after their own accounts. */
class AccountStoryTests extends StoryTest {

    @Test
    void aCitizenSeesTheirAccountAndChangesThePassword() {
        signInAs(page, DemoPerson.BINH);
        page.navigate("/identity/account");
        look(page, "citizen");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đổi"))
                .click();
        change("wrong-wrong-wrong", "con trâu đi trước cái cày", "con trâu đi trước cái cày");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mật khẩu không đúng");
        change(DemoPerson.PASSWORD, "matkhau123456", "matkhau123456");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("quá dễ đoán");
        look(page, "password-refused");
        change(DemoPerson.PASSWORD, "con trâu đi trước cái cày", "con trâu đi trước");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không giống nhau");
        Page elsewhere = browser(800, 600);
        signInAs(elsewhere, DemoPerson.BINH);
        change(DemoPerson.PASSWORD, "con trâu đi trước cái cày", "con trâu đi trước cái cày");
        assertThat(page.url()).endsWith("/identity/account");
        elsewhere.navigate("/identity/account");
        assertThat(elsewhere.url()).contains("/identity/sign-in");
    }

    @Test
    void anOfficialSeesWhatTheySignInWith() {
        signInAs(page, DemoPerson.HA);
        page.navigate("/identity/account");
        look(page, "official");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ ứng dụng xác thực"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ít nhất một yếu tố");
    }

    @Test
    void aSessionThatWasEndedElsewhereIsWorthNothing() {
        signInAs(page, DemoPerson.SEN_VANG);
        Page elsewhere = browser(800, 600);
        signInAs(elsewhere, DemoPerson.SEN_VANG);
        elsewhere.navigate("/identity/sessions");
        page.navigate("/identity/sessions");
        look(page, "sessions");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kết thúc các phiên khác"))
                .click();
        elsewhere.reload();
        assertThat(elsewhere.url()).contains("/identity/sign-in?back=%2Fidentity%2Fsessions");
        page.reload();
        assertThat(page.url()).endsWith("/identity/sessions");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất mọi nơi"))
                .click();
        page.navigate("/identity/account");
        assertThat(page.url()).contains("/identity/sign-in");
    }

    private void change(String former, String fresh, String again) {
        page.getByLabel("Mật khẩu hiện tại").fill(former);
        page.getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill(fresh);
        page.getByLabel("Nhập lại mật khẩu mới").fill(again);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đổi mật khẩu"))
                .click();
    }
}
