package vn.motcua.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** Who runs the installation has a long menu: what is not daily work lies in a drawer. */
class MenuStoryTests extends StoryTest {

    @Test
    void theDrawerOpensAndShuts() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/");
        Locator drawer = page.locator(".mc-drawer:has(a[href='/identity/officials'])");
        Locator accounts = drawer.locator("a[href='/identity/officials']");
        assertThat(accounts).isHidden();
        drawer.locator("summary").click();
        assertThat(accounts).isVisible();
        page.keyboard().press("Escape");
        assertThat(accounts).isHidden();
        assertThat(drawer.locator("summary")).isFocused();
        page.keyboard().press("Enter");
        look(page, "menu-drawer");
        page.locator("footer").click();
        assertThat(accounts).isHidden();
        drawer.locator("summary").click();
        accounts.click();
        assertThat(page).hasURL(Pattern.compile("/identity/officials$"));
        assertThat(accounts).hasAttribute("aria-current", "page");
    }

    /** A leader does a little of everything: two lines of menu at the most, what is of one area together. */
    @Test
    void aLeadersMenuTakesTwoLines() {
        signInAs(page, DemoPerson.VINH);
        page.navigate("/");
        Locator drawer = page.locator(".mc-drawer:has(a[href='/certifiedcopy/signing'])");
        assertThat(drawer.locator("summary")).containsText("Chứng thực");
        double tall = page.locator(".mc-menu").boundingBox().height;
        org.assertj.core.api.Assertions.assertThat(tall).isLessThan(110);
        drawer.locator("summary").click();
        look(page, "menu-leader");
        drawer.getByText("Ký chứng thực bản sao").click();
        assertThat(page).hasURL(Pattern.compile("/certifiedcopy/signing$"));
        assertThat(drawer.locator("summary")).hasClass(Pattern.compile("mc-drawer__handle--here"));
    }
}
