package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.testing.StoryTest;

/** Phan Anh Thư asks that an official be given a role; Đặng Hải Yến, the second person, agrees (SR-28). */
class GrantStoryTests extends StoryTest {

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Agencies agencies;

    @Test
    void aRoleIsGivenByTwo() {
        AccountId account = accounts.add(
                AccountKind.OFFICIAL,
                "Lưu Thị Hồng Nhung",
                AccountState.ACTIVE,
                codes.carrier(AgencyCode.of("H26.3"), agencies.today())
                        .orElseThrow()
                        .id());
        accounts.addName(account, SignInName.of("nhung.luu@h26.3"));
        signInAs(page, DemoPerson.THU);
        page.navigate("/identity/grants");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đề nghị giao vai trò"))
                .click();
        assertThat(page.getByLabel("Quản trị hệ thống")).hasCount(0); // more than she holds herself
        page.getByLabel("Mã cơ quan").fill("H41");
        press(page, "Gửi đề nghị");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Bạn không quản lý tài khoản của cơ quan “H41”");
        look(page, "request-refused");
        page.getByLabel("Tên đăng nhập").fill("nhung.luu@h26.3");
        page.getByLabel("Cán bộ, chuyên viên").check();
        page.getByLabel("Mã cơ quan").fill("H26.3");
        page.getByLabel("Lý do").fill("Mới tiếp nhận vào phòng Hành chính tư pháp");
        press(page, "Gửi đề nghị");
        assertThat(page.getByText("nên người khác phải duyệt")).isVisible();
        look(page, "request-own");
        String address = page.url();

        Page yen = browser(1280, 900);
        signInAs(yen, DemoPerson.YEN);
        yen.navigate("/identity/grants");
        look(yen, "requests");
        yen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lưu Thị Hồng Nhung"))
                .click();
        yen.getByLabel("Từ chối").check();
        press(yen, "Ghi quyết định");
        assertThat(yen.getByRole(AriaRole.ALERT)).containsText("Ý kiến"); // a no has a reason
        yen.getByLabel("Duyệt và giao vai trò").check();
        look(yen, "decision");
        press(yen, "Ghi quyết định");
        assertThat(yen.getByText("Đã duyệt")).isVisible();

        page.navigate(address);
        assertThat(page.getByText("Đặng Hải Yến")).isVisible();
        page.navigate("/identity/officials/" + account);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vai trò của tài khoản này"))
                .click();
        look(page, "held");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thu hồi"))
                .click();
        look(page, "end");
        press(page, "Thu hồi vai trò");
        page.navigate("/identity/grants/held?account=" + account);
        assertThat(page.getByText("Không có vai trò nào")).isVisible();
    }

    @Test
    void anotherAgencysRequestIsNotThere() {
        signInAs(page, DemoPerson.HA); // holds nothing of this
        assertThat(page.navigate("/identity/grants").status()).isEqualTo(403);
        signInAs(page, DemoPerson.THU);
        assertThat(page.navigate("/identity/grants/999999999").status()).isEqualTo(404);
    }

    private static void press(Page at, String button) {
        at.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
