package vn.motcua.client.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.axis.edxml.DocumentCode;
import vn.motcua.axis.edxml.DocumentKind;
import vn.motcua.axis.edxml.DocumentPacket;
import vn.motcua.axis.edxml.Organization;
import vn.motcua.axis.edxml.SealedContent;
import vn.motcua.axis.edxml.Signer;
import vn.motcua.axis.edxml.WrittenDate;
import vn.motcua.axis.edxml.reading.AttachmentSink;
import vn.motcua.axis.edxml.reading.Reading;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;
import vn.motcua.client.Axis;
import vn.motcua.client.AxisRefused;
import vn.motcua.client.Letter;
import vn.motcua.client.PacketFile;
import vn.motcua.client.key.KeyFile;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Words;

/** What is sealed is opened by its receivers and by nobody else, whole or not at all. */
class SealingTests {

    private static final Words WORDS = new Words(Messages.of("client", "axis", "kernel"), Language.VI);
    private static final String SECRET = "Danh sách cán bộ dự kiến điều động";

    @TempDir
    Path folder;

    private final Authority authority = new Authority();
    private final KeyPair nghean = Authority.pair("secp256r1");
    private final KeyPair hanoi = Authority.pair("secp384r1");
    private KeyFile own;
    private Map<String, List<X509Certificate>> known;

    @BeforeEach
    void keys() throws Exception {
        own = KeyFile.create(folder.resolve("own.pem"), SignatureAlgorithm.ED25519);
        known = Map.of(
                "H41", List.of(authority.forEncryption("H41", nghean.getPublic()), authority.root),
                "H26", List.of(authority.forEncryption("H26", hanoi.getPublic()), authority.root));
    }

    @Test
    void eachReceiverOpensExactlyWhatWasSealed() throws Exception {
        PacketFile packet = packet("H41", "H26");
        PacketFile sealed = seal(packet, "sealed.edxml");
        for (KeyPair one : List.of(nghean, hanoi))
            assertThat(open(sealed, one).sha256()).isEqualTo(packet.sha256());
    }

    @Test
    void nothingOfTheContentStandsOutsideAndTheAxisTakesIt() throws Exception {
        PacketFile sealed = seal(packet("H41"), "sealed.edxml");
        String bytes = Files.readString(sealed.file(), StandardCharsets.ISO_8859_1);
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        Reading reading = sealed.read(AttachmentSink.NONE);
        DocumentPacket outside = (DocumentPacket) reading.packet().orElseThrow();
        assertThat(reading.report().clean()).as("%s", reading.report()).isTrue();
        assertThat(outside.document().subject()).isEqualTo("Nội dung được mã hóa");
        assertThat(outside.document().code()).isEqualTo(new DocumentCode("7", "MẬT"));
        assertThat(SealedContent.in(outside)).isTrue();
        DocumentPacket open = (DocumentPacket) new Sealing(trust(), own, WORDS)
                .seal(packet("H41"), axis(known), true, folder.resolve("open.edxml"))
                .read(AttachmentSink.NONE)
                .packet()
                .orElseThrow();
        assertThat(open.document().subject()).isEqualTo(SECRET);
    }

    @Test
    void theSameLetterSealedAgainIsTheSamePacketAndAnotherIsAnother() throws Exception {
        PacketFile packet = packet("H41", "H26");
        assertThat(seal(packet, "one.edxml").sha256())
                .isEqualTo(seal(packet, "two.edxml").sha256());
        own = KeyFile.create(folder.resolve("other.pem"), SignatureAlgorithm.ED25519);
        assertThat(seal(packet, "three.edxml").sha256())
                .isNotEqualTo(PacketFile.of(folder.resolve("one.edxml")).sha256());
    }

    @Test
    void aStrangersKeyOpensNothing() throws Exception {
        PacketFile sealed = seal(packet("H41"), "sealed.edxml");
        assertThat(refused(() -> open(sealed, hanoi)).code()).isEqualTo("SEAL_NOT_OURS");
        assertThat(refused(() -> open(packet("H41"), nghean)).code()).isEqualTo("SEAL_NONE");
    }

    /** Every piece of the envelope: one bit changed, and nothing comes out. */
    @Test
    void whatSomebodyChangedIsNotOpened() throws Exception {
        PacketFile sealed = seal(packet("H41"), "sealed.edxml");
        Path cms = folder.resolve("envelope.p7m");
        DocumentPacket outside = (DocumentPacket)
                sealed.read(index -> Files.newOutputStream(cms)).packet().orElseThrow();
        byte[] envelope = Files.readAllBytes(cms);
        for (int at = 0; at < envelope.length; at += Math.max(1, envelope.length / 60)) {
            byte[] changed = envelope.clone();
            changed[at] ^= 1;
            Path file = folder.resolve("changed.edxml");
            PacketFile packet = PacketFile.write(outside, List.of(Files.write(cms, changed)), file);
            try {
                PacketFile opened = open(packet, nghean);
                assertThat(opened.sha256()) // a name that nobody reads may differ; the content may not
                        .as("bit at %d", at)
                        .isEqualTo(packet("H41").sha256());
            } catch (AxisRefused refused) {
                assertThat(refused.code()).startsWith("SEAL_");
                assertThat(folder.resolve("opened.edxml")).doesNotExist();
            }
            Files.deleteIfExists(folder.resolve("opened.edxml"));
        }
        PacketFile cut = PacketFile.write(
                outside,
                List.of(Files.write(cms, java.util.Arrays.copyOf(envelope, envelope.length - 20))),
                folder.resolve("cut.edxml"));
        assertThat(refused(() -> open(cut, nghean)).code()).isEqualTo("SEAL_DAMAGED");
    }

    @Test
    void anEnvelopeUnderTheNameOfAnotherDocumentIsFoundOut() throws Exception {
        PacketFile sealed = seal(packet("H41"), "sealed.edxml");
        String text = Files.readString(sealed.file()).replace("MẬT", "KHÁC");
        PacketFile other = PacketFile.of(Files.writeString(folder.resolve("other.edxml"), text));
        assertThat(refused(() -> open(other, nghean)).code()).isEqualTo("SEAL_DIFFERS");
    }

    @Test
    void whoHasNoKeyIsNamedBeforeAnythingGoes() throws Exception {
        AxisRefused refused = refused(() -> seal(packet("H41", "H17"), "sealed.edxml"));
        assertThat(refused.code()).isEqualTo("SEAL_NO_KEY");
        assertThat(refused.sentence()).contains("H17");
        assertThat(folder.resolve("sealed.edxml")).doesNotExist();
    }

    /** The axis names a key of its own as the receiver's: under its own authority, of another agency, or for another purpose. */
    @Test
    void aKeyThatNobodyVouchesForIsNotBelieved() throws Exception {
        List<X509Certificate> good = known.getOrDefault("H41", List.of());
        Authority ofTheAxis = new Authority();
        distrusted(List.of(ofTheAxis.forEncryption("H41", nghean.getPublic()), ofTheAxis.root));
        distrusted(List.of(authority.forEncryption("H99", nghean.getPublic()), authority.root));
        distrusted(List.of(
                authority.certificate("H41", nghean.getPublic(), KeyUsage.digitalSignature, false), authority.root));
        assertThat(trust().holds(good, "H41", Instant.now())).isTrue();
        assertThat(trust().holds(
                                known.getOrDefault("H41", List.of()),
                                "H41",
                                Instant.now().plusSeconds(40L * 86_400)))
                .as("after its end")
                .isFalse();
    }

    private void distrusted(List<X509Certificate> chain) throws Exception {
        known = Map.of("H41", chain);
        assertThat(refused(() -> seal(packet("H41"), "sealed.edxml")).code()).isEqualTo("SEAL_NOT_TRUSTED");
    }

    private PacketFile seal(PacketFile packet, String name) throws Exception {
        return new Sealing(trust(), own, WORDS).seal(packet, axis(known), false, folder.resolve(name));
    }

    private PacketFile open(PacketFile sealed, KeyPair key) throws Exception {
        Path file = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE " + "KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(key.getPrivate().getEncoded())
                        + "\n-----END PRIVATE " + "KEY-----\n" + PublicKeys.pem(key.getPublic()));
        return new Opening(List.of(file), WORDS).open(sealed, folder.resolve("opened.edxml"));
    }

    private Trust trust() {
        return new Trust(List.of(authority.root));
    }

    private PacketFile packet(String... to) throws Exception {
        Path pdf = folder.resolve("letter.pdf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
            out.write(("%PDF-1.7\n" + SECRET + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Letter(
                        Organization.of("G22", "Văn phòng Chính phủ"),
                        java.util.stream.Stream.of(to)
                                .map(code -> Organization.of(code, "Nơi nhận"))
                                .toList(),
                        new DocumentCode("7", "MẬT"),
                        DocumentKind.OFFICIAL_LETTER,
                        SECRET,
                        "Hà Nội",
                        LocalDate.of(2026, 11, 25),
                        WrittenDate.NONE,
                        new Signer("", "Chánh Văn phòng", "Lê Thu Hà"),
                        List.of(pdf))
                .packet(Files.createTempFile(folder, "letter", ".edxml"));
    }

    /** An axis that knows certificates and nothing else. */
    private static Axis axis(Map<String, List<X509Certificate>> known) {
        return (Axis) Proxy.newProxyInstance(
                SealingTests.class.getClassLoader(), new Class<?>[] {Axis.class}, (self, method, args) -> {
                    if (method.getName().equals("encryptionCertificates")) return known;
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static AxisRefused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        AxisRefused refused = catchThrowableOfType(AxisRefused.class, what);
        assertThat(refused).isNotNull();
        return refused;
    }
}
