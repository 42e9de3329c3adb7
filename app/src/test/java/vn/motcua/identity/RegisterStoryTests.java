package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.StoryTest;

/** A business opens an account of its own and signs in. */
class RegisterStoryTests extends StoryTest {

    @Test
    void aBusinessOpensAnAccount() {
        page.navigate("/identity/sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở tài khoản"))
                .click();
        look(page, "choose");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tài khoản doanh nghiệp"))
                .click();
        fill("Công ty TNHH Gốm Chu Đậu", "0101234566");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Số này không đúng");
        look(page, "refused");
        fill("Công ty TNHH Gốm Chu Đậu", "0801234560");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Đã nhận yêu cầu mở tài khoản");
        look(page, "done");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        page.getByLabel("Tên đăng nhập").fill("0801234560");
        page.getByLabel("Mật khẩu").fill("men lam trên đất nung");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        assertThat(page.getByText("Chưa xác minh")).isVisible();
        look(page, "unverified");
    }

    private void fill(String name, String number) {
        page.getByLabel("Tên doanh nghiệp").fill(name);
        page.getByLabel("Mã số thuế").fill(number);
        page.getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill("men lam trên đất nung");
        page.getByLabel("Nhập lại mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill("men lam trên đất nung");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mở tài khoản"))
                .click();
    }
}
