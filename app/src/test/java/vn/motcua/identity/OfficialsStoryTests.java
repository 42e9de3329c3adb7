package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.factor.Passwords;
import vn.motcua.identity.grant.GrantRepository;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.testing.StoryTest;

/** An agency's administrator looks after the accounts of its officials. */
class OfficialsStoryTests extends StoryTest {

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private GrantRepository grants;

    @Autowired
    private Passwords passwords;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anAdministratorOpensAnAccountAndHandsTheLinkOver() {
        signInAs(page, DemoPerson.THU);
        page.navigate("/");
        page.locator(".mc-drawer:has(a[href='/identity/officials']) summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tài khoản cán bộ"))
                .click();
        assertThat(page.getByText("Hoàng Minh Đức")).isVisible();
        assertThat(page.getByText("Lê Thu Hà")).hasCount(0); // of another agency
        look(page, "list");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mở tài khoản mới"))
                .click();
        assertThat(page.getByLabel("Mã cơ quan")).hasValue("H26");
        invite("Đinh Thị Thảo", "Thảo", "H41");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bạn không quản lý tài khoản của cơ quan “H41”");
        invite("Đinh Thị Thảo", "Thảo", "H26.3");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không phải tên đăng nhập của cán bộ");
        look(page, "invite-refused");
        invite("Đinh Thị Thảo", "thao.dinh@h26.101", "H26.101");
        look(page, "link");
        String link = page.getByText("/identity/invitations/").textContent().strip();
        assertThat(link).startsWith("http://localhost:" + port + "/identity/invitations/");
        Page hers = browser(1280, 900);
        hers.navigate(link);
        assertThat(hers.getByText("Chào Đinh Thị Thảo")).isVisible();
        page.navigate("/identity/officials");
        page.getByLabel("Tìm theo họ tên").fill("dinh thi thao");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tìm").setExact(true))
                .click();
        assertThat(page.getByText("Chưa kích hoạt", new Page.GetByTextOptions().setExact(true))
                        .last())
                .isVisible();
        assertThat(page.getByText("thao.dinh@h26.101")).isVisible();
    }

    @Test
    void anAdministratorResetsClosesAndReopens() {
        AccountId account = official("Tạ Văn Nghĩa", "nghia.ta@h26.3", "H26.3");
        signInAs(page, DemoPerson.THU);
        page.navigate("/identity/officials?q=nghia.ta@h26.3");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tạ Văn Nghĩa"))
                .click();
        look(page, "official");
        press("Cấp liên kết đặt lại mật khẩu");
        look(page, "reset");
        page.getByLabel("Bỏ cả yếu tố xác thực thứ hai").check();
        press("Cấp liên kết");
        String link = page.getByText("/identity/invitations/").textContent().strip();
        press("Tôi đã ghi lại liên kết");
        press("Khóa tài khoản");
        look(page, "closure");
        press("Khóa tài khoản");
        assertThat(page.getByText("Đã khóa")).isVisible();
        assertThat(page.request().get(link).status())
                .as("the link after closing")
                .isEqualTo(404);
        press("Mở lại tài khoản");
        assertThat(page.getByText("Đang dùng")).isVisible();
        assertThat(recorded(account))
                .containsExactly("identity.AccountReset", "identity.AccountClosed", "identity.AccountReopened");
    }

    @Test
    void nobodyTakesOverWhoHoldsMoreOrActsOnThemselves() {
        AccountId stronger = official("Kiều Minh Tuấn", "tuan.kieu@h26", "H26");
        grants.giveRole(stronger, "auditor", agency("H26"), clock.instant());
        signInAs(page, DemoPerson.THU);
        page.navigate("/identity/officials/" + stronger + "/reset");
        press("Cấp liên kết");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("giữ quyền mà bạn không có");
        Account thu = accounts.named(SignInName.of(DemoPerson.THU.signInName())).orElseThrow();
        page.navigate("/identity/officials/" + thu.id());
        assertThat(page.getByText("Đây là tài khoản của bạn")).isVisible();
        page.navigate("/identity/officials/" + thu.id() + "/closure");
        press("Khóa tài khoản");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Không ai được tự quản trị");
        Account ha = accounts.named(SignInName.of(DemoPerson.HA.signInName())).orElseThrow();
        for (String address : List.of("", "/reset", "/closure"))
            assertThat(page.navigate("/identity/officials/" + ha.id() + address).status())
                    .as("another agency's official, " + address)
                    .isEqualTo(404);
    }

    @Test
    void anAgencyTakesPasskeysOnly() {
        signInAs(page, DemoPerson.YEN);
        String rule = "/identity/agencies/" + agency("H17.3") + "/rule";
        page.navigate(rule);
        look(page, "rule");
        page.getByLabel("Chỉ nhận khóa truy cập (passkey)").check();
        press("Lưu quy định");
        assertThat(page.getByText("Đã lưu quy định")).isVisible();
        assertThat(page.getByLabel("Chỉ nhận khóa truy cập (passkey)")).isChecked();
        official("Võ Thị Sen", "sen.vo@h17.3", "H17.3");
        Page hers = browser(1280, 900);
        hers.navigate("/identity/sign-in");
        hers.getByLabel("Tên đăng nhập").fill("sen.vo@h17.3");
        hers.getByLabel("Mật khẩu").fill("đò dọc sông Hàn về bến");
        hers.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
                .click();
        assertThat(hers.getByText("Cơ quan của bạn không cho dùng ứng dụng xác thực."))
                .isVisible();
        page.getByLabel("Hai yếu tố").check();
        press("Lưu quy định");
        hers.reload();
        assertThat(hers.getByText("Dùng ứng dụng xác thực")).isVisible();
    }

    private void invite(String name, String signInName, String agency) {
        page.getByLabel("Họ và tên").fill(name);
        page.getByLabel("Tên đăng nhập").fill(signInName);
        page.getByLabel("Mã cơ quan").fill(agency);
        press("Mở tài khoản");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private AccountId official(String name, String signInName, String code) {
        AccountId account = accounts.add(AccountKind.OFFICIAL, name, AccountState.ACTIVE, agency(code));
        accounts.addName(account, SignInName.of(signInName));
        passwords.set(account, "đò dọc sông Hàn về bến");
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
