package vn.motcua.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.verdict.AlgorithmStanding;

/** SR-62: which algorithms count, until when, and what is said of those that nobody here knows. */
class AlgorithmListTests {

    private static final Instant IN_2012 = Instant.parse("2012-06-01T00:00:00Z");
    private static final Instant IN_2026 = Instant.parse("2026-11-26T00:00:00Z");
    private static final Instant IN_2031 = Instant.parse("2031-01-02T00:00:00Z");

    private static final List<String> LISTED = List.of(
            "SHA-256",
            "SHA-512",
            "P-256",
            "RSA-3072",
            "RSA-2048 2030-12-31",
            "RSA-1024 2013-12-31",
            "SHA-1 2013-12-31");

    private final AlgorithmList marks = new AlgorithmList(LISTED, "mark");
    private final AlgorithmList refuses = new AlgorithmList(LISTED, "refuse");

    @Test
    void whatIsProvenToBeFromBeforeTheLastDayIsNotOld() throws Exception {
        X509Certificate small = certificate("RSA", 1024);
        X509Certificate middle = certificate("RSA", 2048);
        for (AlgorithmList list : List.of(marks, refuses)) {
            assertThat(list.of(IN_2012, List.of("SHA-1"), small)).isEqualTo(AlgorithmStanding.GOOD);
            assertThat(list.of(IN_2026, List.of("SHA-256"), middle)).isEqualTo(AlgorithmStanding.GOOD);
        }
        assertThat(marks.of(IN_2031, List.of("SHA-256"), middle)).isEqualTo(AlgorithmStanding.OLD);
        assertThat(refuses.of(IN_2031, List.of("SHA-256"), middle)).isEqualTo(AlgorithmStanding.REFUSED);
        assertThat(marks.of(IN_2026, List.of("SHA-256"), small)).isEqualTo(AlgorithmStanding.OLD);
        assertThat(marks.of(IN_2026, List.of("SHA-256", "SHA-1"), middle))
                .as("the weakest counts")
                .isEqualTo(AlgorithmStanding.OLD);
    }

    @Test
    void whatIsNotKnownIsToldFromWhatIsWorthNothing() throws Exception {
        X509Certificate middle = certificate("RSA", 2048);
        assertThat(marks.of(IN_2026, List.of("SHA3-256"), middle)).isEqualTo(AlgorithmStanding.UNKNOWN);
        assertThat(marks.of(IN_2026, List.of(""), middle)).isEqualTo(AlgorithmStanding.UNKNOWN);
        assertThat(marks.of(IN_2026, List.of("SHA-512"), certificate("Ed25519", 255)))
                .isEqualTo(AlgorithmStanding.UNKNOWN);
        assertThat(marks.of(IN_2026, List.of("MD5"), middle)).isEqualTo(AlgorithmStanding.REFUSED);
        assertThat(marks.of(IN_2026, List.of("SHA-256"), certificate("RSA", 768)))
                .isEqualTo(AlgorithmStanding.REFUSED);
        assertThat(marks.of(IN_2026, List.of("SHA-384"), middle))
                .as("known, and not listed")
                .isEqualTo(AlgorithmStanding.REFUSED);
    }

    @Test
    void aStrangeCurveIsNoDamagedCertificate() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("brainpoolP256r1"));
        byte[] strange = holder(generator.generateKeyPair()).getEncoded();
        assertThat(Keys.strange(strange)).isTrue();
        assertThat(Keys.strange(java.util.Arrays.copyOf(strange, strange.length - 9)))
                .isFalse();
        assertThat(Keys.strange(certificate("EC", 256).getEncoded())).isFalse();
        assertThat(Keys.strange(certificate("RSA", 2048).getEncoded())).isFalse();
    }

    private static X509Certificate certificate(String algorithm, int size) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (!algorithm.equals("Ed25519")) generator.initialize(size);
        return new JcaX509CertificateConverter().getCertificate(holder(generator.generateKeyPair()));
    }

    private static X509CertificateHolder holder(KeyPair pair) throws Exception {
        KeyPairGenerator issuer = KeyPairGenerator.getInstance("EC");
        issuer.initialize(256);
        return new X509v3CertificateBuilder(
                        new X500Name("CN=Tests"),
                        BigInteger.TWO,
                        new Date(0),
                        new Date(4_000_000_000_000L),
                        new X500Name("CN=Somebody"),
                        SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()))
                .build(new JcaContentSignerBuilder("SHA256withECDSA")
                        .build(issuer.generateKeyPair().getPrivate()));
    }
}
