package vn.motcua.signing.validate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.packet.PacketSigner;
import vn.motcua.signing.packet.PacketText;
import vn.motcua.signing.pdf.PdfSigner;
import vn.motcua.testing.StoryTest;

/** Somebody without an account asks what a signed file is worth. */
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
class ValidateStoryTests extends StoryTest {

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private PacketSigner packets;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    @Test
    void aForgedFileIsNamedAsWhatItIs() throws Exception {
        byte[] signed = PdfSigner.sign(PdfSigner.blank(), key("H17"));
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiểm tra chữ ký số"))
                .click();
        look(page, "ask");

        drop("quyet-dinh.pdf", signed, "Chữ ký số hợp lệ");
        assertThat(page.getByText("Thành phố Đà Nẵng").first()).isVisible();
        look(page, "valid");
        drop("quyet-dinh-sua.pdf", PdfSigner.changed(signed), "Không có giá trị");
        look(page, "forged");
        byte[] broken = signed.clone();
        broken[60] ^= 1;
        drop("quyet-dinh-hong.pdf", broken, "Không có giá trị");
        drop("ban-chup.pdf", PdfSigner.blank(), "Không có chữ ký số");
        drop("ghi-chu.txt", "không phải PDF".getBytes(StandardCharsets.UTF_8), "Không kiểm tra được");
        look(page, "unread");
    }

    @Test
    void aPacketIsJudgedToo() throws Exception {
        key("H17");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packets.sign(agency("H17"), PacketText.source(PacketText.PACKET), out);
        page.navigate("/signing/validate");
        drop("goi-tin.edxml", out.toByteArray(), "Chữ ký số hợp lệ");
        String forged = out.toString(StandardCharsets.UTF_8).replace("Văn phòng Chính phủ", "Văn phòng Chính phú");
        drop("goi-tin-sua.edxml", forged.getBytes(StandardCharsets.UTF_8), "Không có giá trị");
        drop("goi-tin-khong-ky.edxml", PacketText.PACKET.getBytes(StandardCharsets.UTF_8), "Không có chữ ký số");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiểm tra tệp khác"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra"))
                .last()
                .click();
        assertThat(page.locator(".govuk-error-summary")).isVisible();
    }

    private void drop(String name, byte[] file, String finding) {
        page.navigate("/signing/validate");
        page.locator("input[name=file]").setInputFiles(new FilePayload(name, "application/octet-stream", file));
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("h1")).hasText(finding);
        assertThat(page.getByText(name).first()).isVisible();
    }

    private AgencyId agency(String code) {
        return codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
    }

    private SigningKey key(String code) {
        Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency(code), "", null, null)));
        return keys.ofAgency(agency(code)).orElseThrow();
    }
}
