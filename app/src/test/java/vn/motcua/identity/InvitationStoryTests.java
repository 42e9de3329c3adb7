package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.account.InviteOfficial;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Totp;
import vn.motcua.identity.signin.CloseAccount;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.testing.StoryTest;

/** A new official is handed a link, chooses a password, sets an app up, and works; until the account is closed. */
class InvitationStoryTests extends StoryTest {

    @Autowired
    private InviteOfficial invite;

    @Autowired
    private CloseAccount close;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    @Test
    void aNewOfficialBeginsByTheLink() {
        AgencyId agency = codes.carrier(AgencyCode.of("H41"), AsOf.today(clock))
                .orElseThrow()
                .id();
        InviteOfficial.Invited invited = Actors.as(
                Actor.OPERATOR, () -> invite.invite("Trịnh Quốc Bảo", SignInName.of("bao.trinh@h41"), agency, null));
        String link = "/identity/invitations/" + invited.token();
        page.navigate(link);
        look(page, "invitation");
        choose("trinhquocbao2026");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("quá dễ đoán");
        choose("ruộng bậc thang mùa lúa chín");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Thiết lập xác thực bước hai");
        page.navigate("/identity/account"); // nothing opens before the second factor is set up
        assertThat(page.url()).contains("/identity/set-up");
        setUpApp();
        assertThat(page.getByText("Trịnh Quốc Bảo").first()).isVisible();
        assertThat(page.getByText("Ủy ban nhân dân tỉnh Nghệ An").first()).isVisible();
        look(page, "acting-for");
        assertThat(page.request().get("http://localhost:" + port + link).status())
                .as("the link a second time")
                .isEqualTo(404);
        Actors.as(Actor.OPERATOR, () -> close.close(invited.account()));
        page.navigate("/identity/account");
        assertThat(page.url()).contains("/identity/sign-in");
    }

    private void setUpApp() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng ứng dụng xác thực"))
                .click();
        page.getByText("Không quét được?").click();
        look(page, "app");
        String secret = page.locator("code").textContent().replace(" ", "");
        page.getByLabel("Mã xác thực").fill(Totp.code(secret, clock.instant()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tôi đã cất mã, tiếp tục"))
                .click();
    }

    private void choose(String password) {
        page.getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        page.getByLabel("Nhập lại mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đặt mật khẩu và tiếp tục"))
                .click();
    }
}
