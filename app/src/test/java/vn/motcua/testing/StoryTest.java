package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.demo.DemoPerson;

/**
 * A story told in a real browser against the whole application. Debian's Chromium is used ({@code MOTCUA_CHROMIUM} names another). Each page
 * that a story looks at with {@link #look} is photographed to {@code target/screenshots}, at its own size and at that of a small phone
 * (which is also a desktop at 400 % zoom), and must at both be free of axe violations and of scrolling sideways. No page may ask another
 * host for anything, fail to load a part of itself, or complain on the console.
 */
@RunningTest
public abstract class StoryTest {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("MOTCUA_CHROMIUM", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @LocalServerPort
    protected int port;

    @Autowired
    @SuppressWarnings("NullAway.Init") // given before each test
    private TestSignIns cookies;

    /** False where nobody will look at them: the launcher leaves them to {@code ./motcua test --all}. */
    private static final boolean PICTURES = Boolean.parseBoolean(System.getProperty("look.pictures", "true"));

    private static final int PHONE_WIDTH = 320;
    private static final int PHONE_HEIGHT = 700;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Complaints complaints = new Complaints();

    /** The page of the story's first person, on a desktop. */
    @SuppressWarnings("NullAway.Init") // opened before each test
    protected Page page;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) || System.getenv("CI") != null,
                "Chromium is missing: apt-get install chromium, or name one with MOTCUA_CHROMIUM");
        page = browser(1280, 900);
        try {
            Files.createDirectories(SCREENSHOTS); // stories also lay there what they print
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints.all()).as("what browsers complained of").isEmpty();
    }

    /** A browser of another person, or of another size. */
    protected Page browser(int width, int height) {
        return browser(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("vi-VN"));
    }

    /** A browser with options of its own. */
    protected Page browser(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.BROWSER.newContext(options.setBaseURL("http://localhost:" + port));
        contexts.add(context);
        complaints.listen(context);
        return context.newPage();
    }

    /** A browser that runs no scripts. */
    protected Page browserWithoutScript() {
        return browser(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
    }

    /** Lets a person of the demo nation be signed in at this page's browser, with every factor shown just now; takes milliseconds. */
    protected void signInAs(Page at, DemoPerson person) {
        at.context()
                .addCookies(List.of(new Cookie(cookies.sessionName(), cookies.signIn(person))
                        .setUrl("http://localhost:" + port)
                        .setHttpOnly(true)));
    }

    /**
     * Photographs the page, at its own size and on a phone, and refuses what nobody should have to live with. Axe looks at one size, and at both where
     * all tests run ({@code ./motcua test --all}): what it finds hardly ever hangs on the width, and it takes the most of a story's time.
     */
    protected void look(Page at, String name) {
        ViewportSize size = at.viewportSize();
        if (size.width > PHONE_WIDTH) examine(at, name, true);
        at.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        examine(at, name + "-phone", Tier.all() || size.width <= PHONE_WIDTH);
        assertThat(wider(at))
                .as("what makes " + at.url() + " scroll sideways on a phone")
                .isEmpty();
        at.setViewportSize(size.width, size.height);
        assertThat(complaints.all()).as("what browsers complained of").isEmpty();
    }

    private void examine(Page at, String name, boolean axe) {
        if (PICTURES)
            at.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(getClass().getSimpleName() + "-" + name + ".png"))
                    .setFullPage(true));
        if (!axe) return;
        assertThat(violations(at))
                .as("axe violations at " + at.url() + ", " + name)
                .isEmpty();
    }

    /** The elements that reach beyond the right edge of a page that can be scrolled sideways. */
    @SuppressWarnings("unchecked")
    protected static List<String> wider(Page at) {
        return (List<String>) at.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  return [...document.body.querySelectorAll("*")]
                    .filter(one => one.getBoundingClientRect().right > width + 1)
                    .map(one => one.outerHTML.slice(0, 150));
                }
                """);
    }

    /** The axe violations of the page, worded. */
    protected static List<String> violations(Page at) {
        AxeRunOptions told = new AxeRunOptions();
        told.setResultTypes(List.of("violations")); // what is well is not described
        AxeBuilder axe = new AxeBuilder(at).options(told);
        axe.setLegacyMode(true); // no page of ours holds another's: without it a second page is opened at each look
        return axe.analyze().getViolations().stream().map(StoryTest::worded).toList();
    }

    private static String worded(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** One browser for the JVM. */
    private static final class Chromium {
        private static final Playwright PLAYWRIGHT = Playwright.create();
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
