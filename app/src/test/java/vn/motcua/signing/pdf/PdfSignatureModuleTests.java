package vn.motcua.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directory.AgencyCodes;
import vn.motcua.directory.AsOf;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.authority.IssueCertificate;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.authority.SigningKey;
import vn.motcua.signing.authority.SigningKeys;
import vn.motcua.signing.authority.Wish;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.validate.FileFinding;
import vn.motcua.signing.validate.ValidateFile;
import vn.motcua.signing.verdict.AlgorithmStanding;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.RunningTest;

/** Programme E4: what a PDF's signature says is that what is shown is what was signed, or it says that it is not. */
@RunningTest
@SuppressWarnings("NullAway") // it does not see that an array itself may be null
class PdfSignatureModuleTests {

    @Autowired
    private PdfSignatures signatures;

    @Autowired
    private PdfWords words;

    @Autowired
    private IssueCertificate issue;

    @Autowired
    private RevokeCertificate revoke;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private SignPdf sign;

    @Autowired
    private AgencyCodes codes;

    @Autowired
    private Clock clock;

    @Test
    void aSignedFileIsToldFromOneThatWasChanged() throws Exception {
        SigningKey key = key("G15");
        byte[] plain = PdfSigner.blank();
        byte[] signed = PdfSigner.sign(plain, key);
        assertThat(judged(plain)).isEmpty();

        PdfSignature one = judged(signed).getFirst();
        assertThat(one.valid()).isTrue();
        assertThat(one.intact()).isTrue();
        assertThat(one.coverage()).isEqualTo(PdfCoverage.WHOLE);
        assertThat(one.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(one.by().name()).isEqualTo("Bộ Tư pháp");
        assertThat(one.by().agencyCode()).isEqualTo("G15");
        assertThat(Duration.between(one.claimedAt(), Instant.now(clock)).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(words.sentences(Language.VI, new PdfVerdict.Judged(List.of(one)))
                        .getFirst())
                .startsWith("Chữ ký của “Bộ Tư pháp” còn nguyên vẹn (ký toàn bộ tệp); chứng thư được tin cậy.");

        List<PdfSignature> two = judged(PdfSigner.sign(signed, key));
        assertThat(two).extracting(PdfSignature::coverage).containsExactly(PdfCoverage.SIGNED_AGAIN, PdfCoverage.WHOLE);
        assertThat(two).allMatch(PdfSignature::valid);

        PdfSignature turned = judged(PdfSigner.changed(signed)).getFirst();
        assertThat(turned.intact()).isTrue();
        assertThat(turned.coverage()).isEqualTo(PdfCoverage.CHANGED_LATER);
        assertThat(turned.valid()).isFalse();

        assertThat(judged(Arrays.copyOf(signed, signed.length + 10)).getFirst().valid())
                .as("bytes behind the end")
                .isFalse();

        Actors.as(Actor.OPERATOR, () -> revoke.revoke(key.id(), RevocationReason.KEY_COMPROMISE, "Mất khóa"));
        assertThat(judged(signed).getFirst().trust()).isEqualTo(Trust.REVOKED);
    }

    @Test
    void whatIsFilledInAfterSigningIsNotWhatWasSigned() throws Exception {
        SigningKey key = key("H41");
        byte[] signed = PdfSigner.sign(PdfSigner.form("1.000.000"), key);
        assertThat(judged(signed)).allMatch(PdfSignature::valid);
        assertThat(judged(PdfSigner.sign(signed, key)))
                .as("a second signature changes no field")
                .allMatch(PdfSignature::valid);
        PdfSignature filled = judged(PdfSigner.filled(signed, "9.000.000")).getFirst();
        assertThat(filled.intact()).isTrue();
        assertThat(filled.coverage()).isEqualTo(PdfCoverage.CHANGED_LATER);
    }

    @Test
    void aTimeStampHoldsASignatureWhoseCertificateWasRevokedLater() throws Exception {
        SigningKey key = key("H31");
        AgencyId agency = codes.carrier(AgencyCode.of("H31"), AsOf.today(clock))
                .orElseThrow()
                .id();
        Instant before = clock.instant();
        byte[] blank = PdfSigner.blank();
        byte[] stamped = Actors.as(
                Actor.OPERATOR,
                () -> sign.seal(blank, agency, "Cơ quan", "a test").bytes());
        byte[] plain = PdfSigner.sign(PdfSigner.blank(), key);
        PdfSignature one = judged(stamped).getFirst();
        assertThat(one.valid()).isTrue();
        assertThat(one.provenAt())
                .isBetween(before.minusSeconds(2), clock.instant().plusSeconds(2));
        Thread.sleep(1_100); // dates in lists of the revoked have whole seconds
        Actors.as(Actor.OPERATOR, () -> revoke.revoke(key.id(), RevocationReason.KEY_COMPROMISE, "Mất khóa"));
        assertThat(judged(stamped).getFirst().trust())
                .as("proven to be older than the revocation")
                .isEqualTo(Trust.TRUSTED);
        assertThat(judged(plain).getFirst().trust()).as("nothing proves when").isEqualTo(Trust.REVOKED);
    }

    @Test
    void aByteChangedInWhatIsSignedIsFoundOut() throws Exception {
        byte[] signed = PdfSigner.sign(PdfSigner.blank(), key("H17"));
        assertThat(judged(signed).getFirst().valid()).as("the control").isTrue();
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int contents = text.indexOf("/Contents");
        for (int at : new int[] {20, 60, 200, 400, text.indexOf("/M (") + 8, text.lastIndexOf("startxref") - 30}) {
            byte[] changed = signed.clone();
            changed[at] ^= 1;
            PdfVerdict verdict = judge(changed);
            boolean valid = verdict instanceof PdfVerdict.Judged(List<PdfSignature> found)
                    && !found.isEmpty()
                    && found.stream().allMatch(PdfSignature::valid);
            assertThat(valid)
                    .as("byte " + at + " of " + signed.length + ", contents at " + contents)
                    .isFalse();
        }
    }

    @Test
    void whatIsNoPdfIsSaidToBeNone() throws Exception {
        assertThat(judge("không phải PDF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new PdfVerdict.NotJudged(PdfVerdict.Reason.UNREADABLE));
        assertThat(signatures.judge(new Endless())).isEqualTo(new PdfVerdict.NotJudged(PdfVerdict.Reason.TOO_LARGE));
    }

    @Test
    void anOldHashIsDoubtedHoweverSoundTheRest() throws Exception {
        SigningKey key = key("H49");
        PdfSignature old = judged(
                        PdfSigner.sign(PdfSigner.blank(), SignatureAlgorithm.ECDSA_SHA1, key.key(), key.chain()))
                .getFirst();
        assertThat(old.intact()).isTrue();
        assertThat(old.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(old.algorithm()).isEqualTo(AlgorithmStanding.OLD);
        assertThat(old.valid()).isFalse();
    }

    @Test
    void whatIsNotKnownIsNotCalledWorthless() throws Exception {
        SigningKey key = key("H49");
        PdfSignature sha3 = judged(
                        PdfSigner.sign(PdfSigner.blank(), SignatureAlgorithm.ECDSA_SHA3_256, key.key(), key.chain()))
                .getFirst();
        assertThat(sha3.algorithm()).isEqualTo(AlgorithmStanding.UNKNOWN);
        assertThat(sha3.valid()).isFalse();
        for (String kind : List.of("Ed25519", "brainpoolP256r1")) {
            boolean curve = kind.startsWith("brain");
            KeyPairGenerator generator = KeyPairGenerator.getInstance(curve ? "EC" : kind, PROVIDER);
            if (curve) generator.initialize(new ECGenParameterSpec(kind));
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .setProvider(PROVIDER)
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    new X500Name("CN=Người ở xa"),
                                    BigInteger.TWO,
                                    new Date(0),
                                    new Date(4_000_000_000_000L),
                                    new X500Name("CN=Người ở xa"),
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder(curve ? "SHA256withECDSA" : kind)
                                    .setProvider(PROVIDER)
                                    .build(pair.getPrivate())));
            byte[] signed = PdfSigner.sign(
                    PdfSigner.blank(),
                    curve ? SignatureAlgorithm.ECDSA_SHA256 : SignatureAlgorithm.ED25519,
                    PROVIDER,
                    pair.getPrivate(),
                    List.of(certificate));
            assertThat(judged(signed).getFirst().algorithm()).as(kind).isEqualTo(AlgorithmStanding.UNKNOWN);
            assertThat(validate.look(() -> new ByteArrayInputStream(signed)).finding())
                    .as(kind)
                    .isEqualTo(FileFinding.DOUBTED);
        }
    }

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    @Autowired
    private ValidateFile validate;

    /** Blanks without end. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) ' ');
            return length;
        }
    }

    private List<PdfSignature> judged(byte[] pdf) throws Exception {
        PdfVerdict verdict = judge(pdf);
        assertThat(verdict).isInstanceOf(PdfVerdict.Judged.class);
        return ((PdfVerdict.Judged) verdict).signatures();
    }

    private PdfVerdict judge(byte[] pdf) throws Exception {
        return signatures.judge(new ByteArrayInputStream(pdf));
    }

    private SigningKey key(String code) {
        AgencyId agency = codes.carrier(AgencyCode.of(code), AsOf.today(clock))
                .orElseThrow()
                .id();
        Actors.as(Actor.OPERATOR, () -> issue.issue(new Wish(CertificateKind.AGENCY, agency, "", null, null)));
        return keys.ofAgency(agency).orElseThrow();
    }
}
