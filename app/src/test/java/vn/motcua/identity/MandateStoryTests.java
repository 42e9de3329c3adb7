package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.mandate.MandateWorld;
import vn.motcua.testing.StoryTest;
import vn.motcua.testing.TestSignIns;

/** Somebody acts for a business by its consent, and for a child by papers; what is ended is over in open sessions, too. */
class MandateStoryTests extends StoryTest {

    @Autowired
    private MandateWorld world;

    @Autowired
    private TestSignIns signIns;

    @Test
    void aBusinessLetsSomebodyActAndEndsIt() {
        Account person = world.verified("Phạm Quốc Hưng Thử");
        Account business = world.business("Công ty TNHH Hoa Sen Thử Nghiệm");
        enter(page, person, false);
        page.navigate("/identity/mandates");
        look(page, "none");
        page.navigate("/identity/mandates/new");
        page.getByLabel("Đại diện theo pháp luật của doanh nghiệp, tổ chức").check();
        page.getByLabel("Số định danh cá nhân hoặc mã số thuế của người được đại diện")
                .fill(world.numberOf(business).value());
        date(page, "last", LocalDate.now().plusYears(2));
        press(page, "Gửi đề nghị");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Thời hạn dài quá 12 tháng");
        look(page, "too-long");
        date(page, "last", LocalDate.now().plusMonths(6));
        press(page, "Gửi đề nghị");
        assertThat(page.getByText("Đề nghị đang chờ trả lời")).isVisible();
        look(page, "asked");

        Page other = browser(1280, 900);
        enter(other, business, false);
        agree(other);
        assertThat(other.getByRole(AriaRole.ALERT)).containsText("cần đăng nhập ở mức 2");
        enter(other, business, true);
        agree(other);
        assertThat(other.getByText("Đang có hiệu lực")).isVisible();
        look(other, "held");

        page.navigate("/identity/acting-for");
        page.getByLabel("Công ty TNHH Hoa Sen Thử Nghiệm").check();
        look(page, "whom");
        press(page, "Chuyển");
        assertThat(banner()).containsText("Công ty TNHH Hoa Sen Thử Nghiệm");
        assertThat(banner()).containsText("Đổi người được đại diện");
        page.navigate("/identity/mandates");
        look(page, "list");

        other.navigate("/identity/mandates/given");
        look(other, "given");
        press(other, "Chấm dứt");
        page.navigate("/dossier/mine");
        assertThat(banner()).hasCount(0); // the session of the other goes on, and acts for nobody any more
    }

    @Test
    void anOfficeConfirmsThePapersOfAParent() {
        Account parent = world.verified("Trịnh Văn Cha");
        signInAs(page, DemoPerson.DUC);
        page.navigate("/identity/mandates/papers/new");
        look(page, "paper");
        page.getByLabel("Cha, mẹ đại diện cho con chưa thành niên").check();
        fill("representative", world.numberOf(parent).value());
        fill("name", "Trịnh Bé Con");
        fill("number", world.number(LocalDate.now().minusYears(4)).value());
        date(page, "birth", LocalDate.now().minusYears(4));
        fill("paper-title", "Giấy khai sinh");
        fill("paper-number", "88/2022");
        date(page, "paper-day", LocalDate.now().minusYears(4).plusDays(10));
        fill("paper-issuer", "UBND phường Ba Đình");
        press(page, "Xác nhận");
        assertThat(page.getByText("Giấy khai sinh số 88/2022")).isVisible();
        look(page, "confirmed");
        Page home = browser(1280, 900);
        enter(home, parent, false);
        home.navigate("/identity/acting-for");
        home.getByLabel("Trịnh Bé Con").check();
        press(home, "Chuyển");
        assertThat(home.getByRole(AriaRole.REGION).getByText("Trịnh Bé Con")).isVisible();
        String confirmed = page.url().replaceFirst(".*/papers/", "");
        page.navigate("/identity/mandates/papers");
        look(page, "papers");
        page.navigate("/identity/mandates/papers/" + confirmed);
        press(page, "Hủy xác nhận");
        home.navigate("/");
        assertThat(home.getByText("Trịnh Bé Con")).hasCount(0);
    }

    @Test
    void whomItDoesNotConcernItIsNotThere() {
        Account person = world.verified("Bạch Văn Một");
        UUID mandate = world.held(person, world.business("Công ty TNHH Kín Đáo Thử"), List.of());
        enter(page, world.verified("Kẻ Tò Mò"), true);
        assertThat(page.navigate("/identity/mandates/" + mandate).status()).isEqualTo(404);
        assertThat(page.navigate("/identity/mandates/not-a-key").status()).isEqualTo(404);
        page.navigate("/identity/mandates");
        var answer = page.evaluate("""
                async (mandate) => {
                  const csrf = document.querySelector('form[method=post] input[type=hidden]');
                  const body = new URLSearchParams({ [csrf.name]: csrf.value, whom: mandate });
                  return (await fetch('/identity/acting-for', { method: 'POST', body })).status;
                }""", mandate.toString());
        assertThat(answer).as("choosing somebody else's mandate").isEqualTo(403);
        signInAs(page, DemoPerson.DUC);
        assertThat(page.navigate("/identity/mandates/papers/" + mandate).status())
                .isEqualTo(404);
    }

    private void agree(Page at) {
        at.navigate("/identity/mandates/given");
        at.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Phạm Quốc Hưng Thử"))
                .click();
        press(at, "Đồng ý");
    }

    private void fill(String name, String value) {
        page.locator("input[name='" + name + "']").fill(value);
    }

    private static void date(Page at, String name, LocalDate day) {
        at.locator("input[name='" + name + "-day']").fill(Integer.toString(day.getDayOfMonth()));
        at.locator("input[name='" + name + "-month']").fill(Integer.toString(day.getMonthValue()));
        at.locator("input[name='" + name + "-year']").fill(Integer.toString(day.getYear()));
    }

    private Locator banner() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Bạn đang làm việc thay mặt"));
    }

    private static void press(Page at, String button) {
        at.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private void enter(Page at, Account account, boolean two) {
        at.context()
                .addCookies(List.of(new Cookie(signIns.sessionName(), signIns.signIn(account, two))
                        .setUrl("http://localhost:" + port)
                        .setHttpOnly(true)));
    }
}
