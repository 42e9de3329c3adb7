package vn.motcua;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.testing.StoryTest;

/** A citizen opens the first page. */
class HomeStoryTests extends StoryTest {

    @Test
    void theHomeIsVietnameseAndSwitchesToEnglish() {
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        look(page, "home");
        page.navigate("/?lang=en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        look(page, "home-en");
    }
}
