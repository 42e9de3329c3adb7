package vn.motcua.axis.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.motcua.testing.StoryTest;

/** Whoever writes an agency's software finds the interface, what it does, and what each refusal asks for. */
class ApiPageStoryTests extends StoryTest {

    @Test
    void theInterfaceIsDescribedForPeople() {
        page.navigate("/axis");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Giao diện kết nối trục liên thông văn bản"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Giao diện kết nối trục liên thông văn bản");
        assertThat(page.locator("main")).containsText("POST /axis/api/v1/packets");
        page.navigate("/axis/api#SIGNATURE_WRONG");
        assertThat(page.locator("#SIGNATURE_WRONG")).isVisible();
        look(page, "api");
    }
}
