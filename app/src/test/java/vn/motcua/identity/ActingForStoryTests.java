package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.StoryTest;
import vn.motcua.testing.TestSignIns;

/** An official who serves two agencies chooses for which one they act; an administrator moves them. */
class ActingForStoryTests extends StoryTest {

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private GrantRepository grants;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private TestSignIns signIns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anOfficialOfTwoAgenciesChooses() {
        AccountId account = official("Hồ Thị Kim Ngân", "ngan.ho@h26.3", "H26.3");
        grants.giveRole(account, "agency-administrator", agency("H41"), clock.instant());
        enter(account);
        page.navigate("/");
        assertThat(banner()).containsText("Sở Tư pháp thành phố Hà Nội");
        assertThat(page.navigate("/identity/officials").status())
                .as("what was granted elsewhere")
                .isEqualTo(403);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đổi cơ quan"))
                .click();
        page.getByLabel("Ủy ban nhân dân tỉnh Nghệ An").check();
        look(page, "choose");
        press("Chuyển");
        assertThat(banner()).containsText("Ủy ban nhân dân tỉnh Nghệ An");
        assertThat(page.navigate("/identity/officials").status())
                .as("what was granted here")
                .isEqualTo(200);
        grants.endRole(
                account, "agency-administrator", agency("H41"), clock.instant().plusMillis(1));
        page.navigate("/");
        assertThat(banner()).containsText("Sở Tư pháp thành phố Hà Nội"); // at once, when the role ends
        assertThat(recorded(account)).containsExactly("identity.ActingForChanged");
    }

    @Test
    void anAdministratorMovesAnOfficial() {
        AccountId account = official("Mạc Văn Phúc", "phuc.mac@h26.3", "H26.3");
        grants.giveRole(account, "staff", agency("H26.3"), clock.instant());
        signInAs(page, DemoPerson.THU);
        page.navigate("/identity/officials/" + account + "/agency");
        page.getByLabel("Mã cơ quan").fill("H41");
        press("Chuyển cơ quan");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bạn không quản lý tài khoản của cơ quan “H41”");
        look(page, "move-refused");
        page.getByLabel("Mã cơ quan").fill("H26.101");
        press("Chuyển cơ quan");
        assertThat(page.getByText("Ủy ban nhân dân phường Ba Đình")).isVisible();
        assertThat(recorded(account)).containsExactly("identity.RoleTaken", "identity.OfficialMoved");
    }

    private com.microsoft.playwright.Locator banner() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Bạn đang làm việc thay mặt"));
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void enter(AccountId account) {
        page.context()
                .addCookies(List.of(new Cookie(
                                signIns.sessionName(),
                                signIns.signIn(accounts.find(account).orElseThrow()))
                        .setUrl("http://localhost:" + port)
                        .setHttpOnly(true)));
    }

    private AccountId official(String name, String signInName, String code) {
        AccountId account = accounts.add(AccountKind.OFFICIAL, name, AccountState.ACTIVE, agency(code));
        accounts.addName(account, SignInName.of(signInName));
        return account;
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    private List<String> recorded(AccountId account) {
        return jdbc.sql("""
                        select event from (
                            select at, event, subject_kind, subject_id from audit.entry
                            union all select at, event, subject_kind, subject_id from audit.incoming) line
                        where subject_kind = 'identity.account' and subject_id = ? order by at""")
                .param(account.toString())
                .query((row, number) -> String.valueOf(row.getString("event")))
                .list();
    }
}
