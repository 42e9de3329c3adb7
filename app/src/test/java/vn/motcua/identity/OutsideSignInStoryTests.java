package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.testing.StoryTest;

/** Somebody without an account signs in by the provider that the demo plays; her number was taken by somebody else. */
class OutsideSignInStoryTests extends StoryTest {

    @Autowired
    private AccountRepository accounts;

    @Test
    void hoaTakesHerNumberBack() {
        var other = accounts.add(AccountKind.CITIZEN, "Người Mượn Số", AccountState.ACTIVE, null);
        accounts.addName(other, SignInName.of("001195000789"));
        page.navigate("/identity/sign-in?back=/identity/account");
        look(page, "sign-in");
        link("Dùng tài khoản định danh điện tử");
        page.locator("main a[href*='001195000789'][href*='fault=NONE']").click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Số định danh của bạn đã có một tài khoản")))
                .isVisible();
        look(page, "number");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đóng tài khoản đó và mở tài khoản mới"))
                .click();
        assertThat(page.getByText("Lý Thị Hoa").first()).isVisible();
        assertThat(page.getByText("Đã xác minh")).isVisible();
        page.navigate("/identity/confirm?back=/identity/account");
        look(page, "confirm");
        link("Xác nhận bằng tài khoản định danh điện tử");
        page.locator("main a[href*='001195000789'][href*='fault=NONE']").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Tài khoản của tôi")))
                .isVisible();
    }

    private void link(String name) {
        page.locator("main")
                .getByText(name, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
