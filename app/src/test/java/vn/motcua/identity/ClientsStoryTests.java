package vn.motcua.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** An operator registers an application, which gets its secret once; and sees and withdraws signing keys. */
class ClientsStoryTests extends StoryTest {

    @Autowired
    private ClientRepository clients;

    @Test
    void anOperatorRegistersAnApplication() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/identity/clients/new");
        page.locator("input[name='name']").fill("Cổng dịch vụ công tỉnh Thử Nghiệm");
        page.locator("textarea[name='redirect-uri']").fill("https://a.example/callback\nhttps://b.example/callback");
        press("Đăng ký");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        look(page, "refused");
        page.locator("textarea[name='redirect-uri']").fill("https://a.example/callback\nhttps://a.example/other");
        press("Đăng ký");
        look(page, "secret");
        String id = page.locator("dd").first().innerText().strip();
        String secret = page.locator("dd").nth(1).innerText().strip();
        assertThat(clients.secretIs(id, secret)).isTrue();
        assertThat(clients.find(id).orElseThrow().redirectUris()).hasSize(2);
        page.navigate("/identity/clients/" + id);
        assertThat(page.content()).as("shown once").doesNotContain(secret);
        press("Đóng");
        assertThat(clients.find(id).orElseThrow().usable()).isFalse();
    }

    @Test
    void nobodyElseRegistersOneOrSeesKeys() {
        for (DemoPerson person : new DemoPerson[] {DemoPerson.THU, DemoPerson.LAN}) {
            signInAs(page, person);
            assertThat(page.navigate("/identity/clients/new").status()).isEqualTo(403);
            assertThat(page.navigate("/identity/token-keys").status()).isEqualTo(403);
        }
    }

    @Test
    void anOperatorSeesTheKeys() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/identity/token-keys");
        press("Tạo khóa kế tiếp");
        assertThat(page.getByText("Sắp dùng").first()).isVisible();
        assertThat(page.getByText("Đang ký").first()).isVisible();
        look(page, "keys");
        page.locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Sắp dùng"))
                .first()
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByText("Đã thu hồi").first()).isVisible();
    }

    private void press(String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
