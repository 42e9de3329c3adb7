package vn.motcua.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.factor.Totp;
import vn.motcua.testing.ApacheSite;
import vn.motcua.testing.StoryTest;

/**
 * A birth is registered by a citizen who comes from her ward's own portal, or from a site behind Apache's own module: it sends her to the one sign-on, asks for level 2, is told who she is and no more than she
 * agreed to; then she applies here without signing in again, and is told by e-mail and in her box.
 */
class BirthThroughSignOnStoryTests extends StoryTest {

    @Autowired
    private DossierWorld world;

    @Autowired
    private RegisterClient register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** Other stories want her to sign in by her password alone. */
    @AfterEach
    void takeHerAppAway() {
        for (String table : new String[] {"identity.totp", "identity.recovery_code"})
            jdbc.sql("delete from " + table + " where account = ?")
                    .param(world.account(DemoPerson.LAN).value())
                    .update();
    }

    @Test
    void signsInAtHerWardsPortalAndAppliesHere() {
        page.navigate("/identity/demo-portal");
        look(page, "portal");
        press(page, "Đăng nhập mức 2");
        signInAtLevelTwo();
        while (!page.locator("h1").textContent().strip().startsWith("Cổng minh họa")) goOn();
        assertThat(page.locator("main")).containsText("Nguyễn Thị Lan");
        assertThat(page.locator("main")).containsText("LoA2");
        look(page, "told");
        applied(new BirthOnline(page).handIn());
        page.navigate("/identity/sign-ons");
        assertThat(page.locator("main")).containsText("Cổng minh họa của phường Ba Đình");
        look(page, "sign-ons");
    }

    @Test
    void signsInAtASiteBehindApacheAndAppliesHere(@TempDir Path folder) throws Exception {
        ApacheSite.assumed();
        int there = ApacheSite.freePort();
        RegisterClient.Registered known = register.register(new RegisterClient.Wanted(
                "Trang tin phường Ba Đình",
                ClientProfile.STRICT,
                List.of(ApacheSite.at(there) + "/protected/callback"),
                List.of(),
                null,
                null,
                EnumSet.allOf(ClaimGroup.class),
                false,
                true));
        String apply =
                "<!doctype html><html lang=vi><meta charset=utf-8><title>Phường</title><p>Chào bạn</p><a href='http://localhost:"
                        + port + "/procedure/1.001193'>Đăng ký khai sinh</a>";
        try (ApacheSite site = ApacheSite.start(
                folder,
                there,
                "http://localhost:" + port,
                known.client().id(),
                known.secret(),
                "acr_values=LoA2",
                apply)) {
            page.navigate(site.address() + "/protected/page.html");
            signInAtLevelTwo();
            while (!page.url().startsWith(site.address())) goOn();
            assertThat(page.locator("p")).hasText("Chào bạn");
            page.locator("a").click();
            assertThat(page.locator("main")).containsText("khai sinh");
            applied(new BirthOnline(page).handIn());
        }
    }

    /** Her name and password; and the second step, which she sets up now, because the portal asks for it. */
    private void signInAtLevelTwo() {
        assertThat(page.locator("h1")).hasText("Đăng nhập");
        page.locator("input[name=name]").fill(DemoPerson.LAN.signInName());
        page.locator("input[name=password]").fill(DemoPerson.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Đăng nhập").setExact(true))
                .click();
        page.locator("a[href^='/identity/set-up/app']").click();
        String secret = page.locator("code").textContent().replace(" ", "");
        page.getByLabel("Mã xác thực").fill(Totp.code(secret, clock.instant()));
        page.locator("main form button[type=submit]").click();
    }

    /** The dossier is hers, and her box says so. */
    private void applied(String code) {
        page.locator("a[href='/notification']").click();
        assertThat(page.locator("main")).containsText("Đã nhận được hồ sơ " + code);
        assertThat(jdbc.sql("select count(*) from dossier.dossier where code = ? and account = ?")
                        .params(code, world.account(DemoPerson.LAN).value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** The codes for lost telephones, the consent, and whatever else has only one way on. */
    private void goOn() {
        String where = page.url();
        if (page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đồng ý và tiếp tục"))
                        .count()
                > 0) {
            assertThat(page.locator("main")).containsText("Nguyễn Thị Lan");
            look(page, "consent");
            press(page, "Đồng ý và tiếp tục");
        } else page.locator("main .govuk-button").first().click();
        assertThat(page.url()).as("stuck").isNotEqualTo(where);
    }

    private static void press(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
