package vn.motcua.axis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.StoryTest;

/** The operator Đặng Hải Yến connects an agency's software, changes its secret and ends it, and looks at what flows; the public sees totals. */
class OversightStoryTests extends StoryTest {

    @Test
    void theOperatorConnectsASystemChangesItsSecretAndEndsIt() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/axis/systems");
        button("Kết nối hệ thống mới").click();
        page.getByLabel("Cơ quan phục vụ").fill("G22, KHONGCO");
        button("Cấp mã và khoá").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("KHONGCO");
        look(page, "refused");
        page.getByLabel("Cơ quan phục vụ").fill("000.00.00.H41");
        page.getByLabel("Tên hệ thống").fill("Phần mềm quản lý văn bản Nghệ An");
        button("Cấp mã và khoá").click();
        String first = secret();
        look(page, "secret");

        link("Tôi đã ghi lại").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Phần mềm quản lý văn bản Nghệ An");
        assertThat(page.locator("main")).containsText("Ủy ban nhân dân tỉnh Nghệ An");
        look(page, "system");
        page.getByLabel("XML-DSig và XAdES").check();
        button("Lưu dạng chữ ký").click();
        assertThat(page.locator(".govuk-summary-list")).containsText("XML-DSig và XAdES");
        assertThat(page.locator("main")).containsText("từ nay nhận gói tin ký theo dạng");
        page.getByLabel("Số ngày khoá cũ").fill("91");
        button("Cấp khoá mới").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.getByLabel("Số ngày khoá cũ").fill("0");
        button("Cấp khoá mới").click();
        assertThat(secret()).isNotEqualTo(first);

        link("Tôi đã ghi lại").click();
        button("Đóng kết nối").click();
        assertThat(page.locator(".govuk-tag")).hasText("Đã đóng");
        assertThat(page.locator("main")).not().containsText("Đổi khoá bí mật");
        look(page, "closed");
        page.navigate("/axis/systems");
        look(page, "systems");
    }

    @Test
    void theOperatorSetsTriesPausesAndRemovesAWebHook() throws Exception {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/axis/systems/new");
        page.getByLabel("Cơ quan phục vụ").fill("H41");
        page.getByLabel("Tên hệ thống").fill("Phần mềm có web hook");
        button("Cấp mã và khoá").click();
        link("Tôi đã ghi lại").click();
        link("Chưa đặt").click();
        look(page, "hook-none");
        page.getByLabel("Địa chỉ được gọi").fill("https://" + "169.254.169.254/latest");
        button("Đặt và cấp khoá").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("169.254.169.254");
        look(page, "hook-refused");
        try (java.net.ServerSocket nobody =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            page.getByLabel("Địa chỉ được gọi").fill("http://127.0.0.1:" + nobody.getLocalPort() + "/truc");
        }
        button("Đặt và cấp khoá").click();
        assertThat(secret()).startsWith("whsec_");
        look(page, "hook-secret");
        link("Tôi đã ghi lại").click();
        button("Gọi thử").click();
        assertThat(page.locator("main table")).containsText("Không kết nối được");
        look(page, "hook");
        button("Tạm dừng").click();
        assertThat(page.locator(".govuk-summary-list .govuk-tag")).hasText("Tạm dừng");
        button("Gọi tiếp").click();
        assertThat(page.locator(".govuk-summary-list .govuk-tag")).hasText("Đang gọi");
        button("Bỏ web hook").click();
        assertThat(page.locator("main")).containsText("Chưa đặt web hook");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Phần mềm có web hook"))
                .click();
        assertThat(page.locator("main")).containsText("Đã tạm dừng web hook");
        look(page, "system-hook");
        button("Đóng kết nối").click();
    }

    @Test
    void theOperatorSeesWhatWaitsWhatFlowsAndFindsPackets() {
        signInAs(page, DemoPerson.YEN);
        page.navigate("/axis/traffic");
        look(page, "traffic");
        link("Luồng 24 giờ").click();
        look(page, "flows");
        link("Tìm gói tin").click();
        page.getByLabel("Số, ký hiệu").fill("khong co goi nao nhu the nay");
        page.getByText("Thu hẹp").click();
        page.getByLabel("Nơi gửi").fill("KHONGCO");
        button("Tìm").last().click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("KHONGCO");
        look(page, "packets-refused");
        page.getByLabel("Nơi gửi").fill("G22");
        button("Tìm").last().click();
        assertThat(page.locator("main")).containsText("Không tìm thấy gói tin nào");
        look(page, "packets-none");
    }

    @Test
    void theOperatorSeesThatASealedPacketIsNobodysToReadHere(@Autowired ApplicationContext context) throws Exception {
        AxisWorld world = new AxisWorld(context);
        SealedLetters letters = new SealedLetters(context);
        String from = world.agency();
        String to = world.agency();
        byte[] envelope = SealedLetters.envelope(letters.certificate(to, "P-256"));
        long sealed = world.send(world.caller(from), from, SealedLetters.packet(envelope, from, to))
                .docId();
        signInAs(page, DemoPerson.YEN);
        page.navigate("/axis/packets/" + sealed);
        assertThat(page.locator("main")).containsText("Đã mã hoá tới nơi nhận");
        assertThat(page.locator("main")).containsText("trục không đọc được");
        look(page, "packet-sealed");
        page.navigate("/signing/requests/new");
        look(page, "certificate-for-encryption");
        page.locator("input[name=kind][value=ENCRYPTION]").check();
        page.locator("#reason").fill("Nhận văn bản mã hóa");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi yêu cầu"))
                .click();
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.locator(":focus")).hasAttribute("name", "key");
    }

    @Test
    void thePublicSeesTotalsAndNothingElse() {
        page.navigate("/axis");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Trục liên thông văn bản");
        look(page, "totals");
        assertThat(page.request().get("/axis/totals.csv").text())
                .startsWith("month,documents,deliveries,statuses,bytes,senders");
        signInAs(page, DemoPerson.HA);
        assertThat(page.navigate("/axis/systems").status()).isEqualTo(403);
    }

    private String secret() {
        String shown = page.locator(".govuk-summary-list__row")
                .nth(1)
                .locator("dd")
                .innerText()
                .strip();
        assertThat(shown).hasSizeGreaterThan(20);
        return shown;
    }

    private com.microsoft.playwright.Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
