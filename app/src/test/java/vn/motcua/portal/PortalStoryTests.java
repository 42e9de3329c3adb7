package vn.motcua.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** The shell as people meet it: with a mouse, a phone, a keyboard, without script, in two languages. */
class PortalStoryTests extends StoryTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("home", "/");
        PAGES.put("search", "/search?q=kh%C3%B4ng%20c%C3%B3%20g%C3%AC");
        PAGES.put("status", "/status");
        PAGES.put("about", "/about");
        PAGES.put("accessibility", "/accessibility");
        PAGES.put("not-found", "/khong-co-trang-nay");
    }

    @Test
    void everyPageOfTheShellReadsWellInVietnamese() {
        PAGES.forEach((name, path) -> {
            page.navigate(path);
            assertThat(page.locator("html")).hasAttribute("lang", "vi");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasCount(1);
            look(page, name);
        });
    }

    @Test
    void everyPageOfTheShellReadsWellInEnglish() {
        page.navigate("/?lang=en");
        PAGES.forEach((name, path) -> {
            page.navigate(path);
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            look(page, name + "-en");
        });
    }

    @Test
    void everyComponentIsUsableByAll() {
        page.navigate("/portal/design");
        page.locator("details.govuk-details summary").first().click();
        look(page, "gallery");
    }

    @Test
    void typeAndStyleComeFromHereAndAreKept() {
        Response style = page.waitForResponse("**/site.*.css", () -> page.navigate("/"));
        assertThat(style.headerValue("cache-control")).contains("immutable");
        assertThat(style.headerValue("content-encoding")).isEqualTo("gzip");
        assertThat(
                        page.evaluate(
                                "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status == 'loaded').length)"))
                .as("files of type that were loaded")
                .isEqualTo(4);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
                        .toString())
                .startsWith("\"Be Vietnam Pro\"");
    }

    @Test
    void everythingWorksWithoutScript() {
        Page plain = browserWithoutScript();
        plain.navigate("/");
        plain.getByLabel("Bạn cần tìm gì?").fill("không có gì như thế");
        plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm"))
                .click();
        assertThat(plain.getByText("Không tìm thấy “không có gì như thế”").first())
                .isVisible();
        plain.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(plain.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Search");
        plain.navigate("/portal/design");
        assertThat(plain.locator("#address")).isVisible(); // what a choice reveals is there without script
    }

    @Test
    void answersComeWhileOneTypesAndTheAddressFollows() {
        page.navigate("/search");
        page.evaluate("window.same = true");
        page.getByLabel("Bạn cần tìm gì?").pressSequentially("xyzzy");
        assertThat(page.locator("#answers")).containsText("Không tìm thấy “xyzzy”");
        assertThat(page.evaluate("window.same"))
                .as("the page was not loaded anew")
                .isEqualTo(true);
        assertThat(page.url()).endsWith("/search?q=xyzzy");
        assertThat(page.getByLabel("Bạn cần tìm gì?")).isFocused();
    }

    @Test
    void theKeyboardReachesEverythingInOrderAndIsSeen() {
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".govuk-skip-link")).isFocused();
        assertThat(page.locator(".govuk-skip-link")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#q")).isFocused();
        page.navigate("/");
        int places = (Integer) page.evaluate(
                "document.querySelectorAll('a[href], button:not([hidden]), input:not([type=hidden]), summary').length");
        for (int i = 0; i < places; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as(
                            "place %d is seen when it is reached: %s",
                            i, page.evaluate("document.activeElement.outerHTML.slice(0, 90)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aRefusalSaysWhatIsWrongAndWhatToDo() {
        Response answer = page.navigate("/search?q=" + "x".repeat(201));
        assertThat(java.util.Objects.requireNonNull(answer).status()).isEqualTo(400);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Nội dung quá dài; tối đa 200 ký tự");
        assertThat(page.locator("main")).containsText("Hãy rút ngắn rồi gửi lại.");
        look(page, "refusal");
    }

    @Test
    void whoIsSignedInStandsOnEveryPage() {
        signInAs(page, DemoPerson.DUC);
        page.navigate("/about");
        assertThat(page.locator(".mc-header")).containsText("Hoàng Minh Đức");
        look(page, "signed-in");
        page.navigate("/");
        look(page, "home-signed-in");
    }

    @Test
    void choicesRevealWhatBelongsToThem() {
        page.navigate("/portal/design");
        assertThat(page.locator("#address")).isHidden();
        page.getByLabel("Qua bưu điện").check();
        assertThat(page.locator("#address")).isVisible();
        page.locator("#reason").fill("Sáp nhập theo nghị quyết");
        assertThat(page.locator("body")).containsText("Còn 476 ký tự");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hiện mật khẩu"))
                .click();
        assertThat(page.locator("#secret")).hasAttribute("type", "text");
        assertThat(List.of(
                        page.locator("#none").count(), page.locator("#papers").count()))
                .isEqualTo(List.of(0, 1));
    }

    /** True if the place one is at stands in the window and is marked. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              if (at === document.body) return true; // the round is over
              const box = at.getBoundingClientRect();
              const style = getComputedStyle(at);
              const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
              return marked && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight;
            }
            """;
}
