package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoCodes;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** People of the demo nation sign in, in a browser. */
class SignInStoryTests extends StoryTest {

    @Autowired
    private DemoCodes codes;

    @Autowired
    private AccountRepository accounts;

    @Test
    void aCitizenSignsInWithTheirNumber() {
        signIn(page, DemoPerson.LAN.signInName(), "wrong-wrong-wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không đúng");
        look(page, "refused");
        signIn(page, DemoPerson.LAN.signInName(), DemoPerson.PASSWORD);
        assertThat(page).hasURL("http://localhost:" + port + "/");
    }

    @Test
    void anOfficialShowsACodeBeforeAnythingOpens() {
        page.navigate("/identity/confirm?back=/status");
        signInHere(page, DemoPerson.MAI.signInName(), DemoPerson.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Xác thực bước hai");
        look(page, "second-step");
        page.navigate("/identity/confirm");
        assertThat(page.url()).contains("/identity/second-step");
        page.getByLabel("Mã xác thực").fill("000000");
        press(page, "Tiếp tục");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mã không đúng");
        look(page, "second-step-refused");
        page.getByLabel("Mã xác thực").fill(code(DemoPerson.MAI));
        press(page, "Tiếp tục");
        assertThat(page.url()).endsWith("/identity/confirm");
        look(page, "confirm");
    }

    @Test
    void fiveWrongCodesEndTheSignInAndNotTheAccount() {
        signIn(page, DemoPerson.TUNG.signInName(), DemoPerson.PASSWORD);
        for (int i = 0; i < 5; i++) {
            page.getByLabel("Mã xác thực").fill("00000" + i);
            press(page, "Tiếp tục");
        }
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("lần đăng nhập này kết thúc");
        page.navigate("/identity/second-step");
        assertThat(page.url()).contains("/identity/sign-in");
        signIn(page, DemoPerson.TUNG.signInName(), DemoPerson.PASSWORD);
        page.getByLabel("Mã xác thực").fill(code(DemoPerson.TUNG));
        press(page, "Tiếp tục");
        assertThat(page).hasURL("http://localhost:" + port + "/");
    }

    private String code(DemoPerson person) {
        return codes.code(accounts.named(SignInName.of(person.signInName()))
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private static void signIn(Page at, String name, String password) {
        at.navigate("/identity/sign-in");
        signInHere(at, name, password);
    }

    private static void signInHere(Page at, String name, String password) {
        at.getByLabel("Tên đăng nhập").fill(name);
        at.getByLabel("Mật khẩu").fill(password);
        press(at, "Đăng nhập");
    }

    private static void press(Page at, String button) {
        at.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
