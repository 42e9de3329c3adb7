package vn.motcua.signing.validate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
import vn.motcua.signing.container.Enclosed;
import vn.motcua.signing.container.SignContainer;
import vn.motcua.signing.packet.Dom;
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
    private SignContainer containers;

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

    /** SR-62: by default nothing in SHA-1 reads as valid, in none of the three sorts of files. */
    @Test
    void whatIsSignedWithAnOldHashIsDoubted() throws Exception {
        SigningKey key = key("H17");
        page.navigate("/signing/validate");
        drop(
                "sha1.pdf",
                PdfSigner.sign(PdfSigner.blank(), SignatureAlgorithm.ECDSA_SHA1, key.key(), key.chain()),
                "Chưa đủ căn cứ để tin");
        assertThat(page.locator("main")).containsText("Thuật toán hoặc khóa đã lỗi thời");
        look(page, "old");
        drop("sha1.asice", oldContainer(key), "Chưa đủ căn cứ để tin");
        assertThat(page.locator("main")).containsText("Thuật toán hoặc khóa đã lỗi thời");
        String packet = Dom.sign(
                PacketText.PACKET,
                Dom.Way.of(
                        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
                        "http://www.w3.org/2000/09/xmldsig#sha1"),
                key.key(),
                key.certificate());
        drop("sha1.edxml", packet.getBytes(StandardCharsets.UTF_8), "Chưa đủ căn cứ để tin");
        drop(
                "sha3.pdf",
                PdfSigner.sign(PdfSigner.blank(), SignatureAlgorithm.ECDSA_SHA3_256, key.key(), key.chain()),
                "Chưa đủ căn cứ để tin");
        assertThat(page.locator("main")).containsText("hệ thống chưa xét được");
    }

    private static byte[] oldContainer(SigningKey key) throws Exception {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        ASiCWithCAdESService service = new ASiCWithCAdESService(verifier);
        ASiCWithCAdESSignatureParameters how = new ASiCWithCAdESSignatureParameters();
        how.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        how.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        how.setDigestAlgorithm(DigestAlgorithm.SHA1);
        how.setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        how.setSigningCertificate(new CertificateToken(key.certificate()));
        how.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
        DSSDocument document = new InMemoryDocument(new byte[] {65}, "a.txt");
        Signature signature = Signature.getInstance("SHA1withECDSA");
        signature.initSign(key.key());
        signature.update(service.getDataToSign(document, how).getBytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.signDocument(document, how, new SignatureValue(SignatureAlgorithm.ECDSA_SHA1, signature.sign()))
                .writeTo(out);
        return out.toByteArray();
    }

    /** Fifty are looked at: of one more nothing is said rather than something of some. */
    @Test
    void aFileWithMoreSignaturesThanAreLookedAtIsNotJudged() throws Exception {
        SigningKey key = key("H17");
        byte[] many = PdfSigner.blank();
        for (int one = 0; one < 51; one++) many = PdfSigner.sign(many, key);
        page.navigate("/signing/validate");
        drop("nhieu-chu-ky.pdf", many, "Không kiểm tra được");
        look(page, "too-many");
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

    @Test
    void aContainerTellsOfEachFile() throws Exception {
        key("H17");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] letter = PdfSigner.blank();
        containers.ofAgency(
                agency("H17"),
                List.of(
                        new Enclosed("công văn.pdf", "application/pdf", () -> new ByteArrayInputStream(letter)),
                        new Enclosed("danh-sach.txt", "text/plain", () -> new ByteArrayInputStream(new byte[] {65}))),
                "test.container",
                out);
        page.navigate("/signing/validate");
        drop("ho-so.asice", out.toByteArray(), "Chữ ký số hợp lệ");
        assertThat(page.locator("main")).containsText("Tệp “công văn.pdf” không thay đổi từ khi ký.");
        assertThat(page.locator("main")).containsText("thành phố Đà Nẵng");
        look(page, "container");
        drop("ho-so-them.asice", with(out.toByteArray(), "quyet-dinh-gia.pdf"), "Không có giá trị");
        assertThat(page.locator("main")).containsText("Tệp “quyet-dinh-gia.pdf” không có chữ ký nào bao trùm");
        look(page, "container-forged");
        drop("lua.zip", with(out.toByteArray(), "../../x"), "Không kiểm tra được");
        look(page, "container-unsafe");
    }

    /** Packed anew with one more file. */
    private static byte[] with(byte[] container, String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry one; (one = in.getNextEntry()) != null; ) {
                byte[] bytes = in.readAllBytes();
                ZipEntry entry = new ZipEntry(one.getName());
                if (one.getName().equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(one.getCrc());
                }
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(66);
        }
        return out.toByteArray();
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
