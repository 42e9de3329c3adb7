package vn.motcua.signing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.kernel.AgencyId;
import vn.motcua.signing.pades.SmallOffice;
import vn.motcua.testing.StoryTest;

/** Phan Anh Thư asks for a certificate for Sở Tư pháp Hà Nội, Đặng Hải Yến has it issued, and later it is revoked (SR-28). */
class CertificateStoryTests extends StoryTest {

    @Autowired
    private SmallOffice offices;

    @Test
    void aCertificateIsGivenByTwoAndRevokedByOne() {
        signInAs(page, DemoPerson.THU);
        page.navigate("/signing/certificates");
        look(page, "certificates-none");
        press(page, "Yêu cầu cấp chứng thư mới");
        page.getByLabel("Cơ quan", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("H41");
        press(page, "Gửi yêu cầu");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("không thuộc phạm vi bạn quản lý");
        look(page, "request-refused");
        page.getByLabel("Cơ quan", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("H26.3");
        page.getByLabel("Lý do").fill("Đưa phần mềm văn bản vào sử dụng");
        press(page, "Gửi yêu cầu");
        assertThat(page.getByText("Yêu cầu này của bạn")).isVisible();
        look(page, "request-own");
        String request = page.url();

        Page yen = browser(1280, 900);
        signInAs(yen, DemoPerson.YEN);
        yen.navigate("/signing/requests");
        look(yen, "requests");
        yen.navigate(request);
        yen.getByLabel("Đồng ý cấp").check();
        look(yen, "decision");
        press(yen, "Quyết định yêu cầu");
        assertThat(yen.getByText("Có hiệu lực").first()).isVisible();
        look(yen, "certificate");
        String certificate = yen.url();

        Page anybody = browser(1280, 900);
        anybody.navigate(certificate);
        assertThat(anybody.getByText("Dấu vân tay SHA-256")).isVisible();
        assertThat(anybody.getByText("Thu hồi chứng thư")).hasCount(0);
        assertThat(anybody.request().get(certificate + "/file").text()).startsWith("-----BEGIN CERTIFICATE-----");

        page.navigate(certificate);
        press(page, "Thu hồi chứng thư");
        press(page, "Thu hồi chứng thư");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Giải thích");
        look(page, "revocation");
        page.getByLabel("Khóa bị lộ hoặc nghi bị lộ").check();
        page.getByLabel("Giải thích").fill("Máy chủ bị mất");
        press(page, "Thu hồi chứng thư");
        assertThat(page.getByText("Đã thu hồi").first()).isVisible();
        look(page, "revoked");
        page.navigate("/signing/certificates?q=tu+phap&state=REVOKED");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sở Tư pháp"))
                        .first())
                .isVisible();
        look(page, "certificates");
    }

    @Test
    void theLastSealOfAnOpenAgencyWaitsForASecondAdministrator() {
        AgencyId agency = offices.founded();
        String seal = "/signing/certificates/" + offices.seal(agency);
        signInAs(page, DemoPerson.YEN);
        page.navigate(seal + "/revocation");
        assertThat(page.getByText("cần hai người quản trị")).isVisible();
        look(page, "revocation-last-seal");
        page.getByLabel("Không còn ký nữa").check();
        page.getByLabel("Giải thích").fill("Phường không ký số nữa");
        press(page, "Thu hồi chứng thư");
        assertThat(page.getByText("cần người thứ hai")).isVisible();
        assertThat(page.getByText("Có hiệu lực").first()).isVisible();
        look(page, "revocation-asked");
    }

    @Test
    void anybodyTakesTheAuthoritysCertificatesAndLists() {
        page.navigate("/signing");
        assertThat(page.getByText("CA gốc thử nghiệm").first()).isVisible();
        look(page, "about");
        APIResponse authority = page.request().get("/signing/ca");
        assertThat(authority.text().split("BEGIN CERTIFICATE")).hasSizeGreaterThanOrEqualTo(3);
        APIResponse list = page.request().get("/signing/crl");
        assertThat(list.headers()).containsEntry("content-type", "application/pkix-crl");
        assertThat(list.body()[0]).isEqualTo((byte) 0x30);
        assertThat(page.request().get("/signing/crl/root").status()).isEqualTo(200);
        assertThat(page.request().get("/signing/certificates/999999").status()).isEqualTo(404);
    }

    private static void press(Page at, String name) {
        at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
