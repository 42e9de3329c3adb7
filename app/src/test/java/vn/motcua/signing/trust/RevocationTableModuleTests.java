package vn.motcua.signing.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.RevocationLists;
import vn.motcua.signing.verdict.Trust;
import vn.motcua.testing.ModuleTest;

/**
 * Programme E6: what an outside authority's revocation lists say, and what we say: for now, and for a moment that a time stamp proves. Answers of strangers (OCSP) are not taken at all, so that none can be
 * replayed, or given by somebody who may not.
 */
@ModuleTest
class RevocationTableModuleTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant SIGNED = NOW.minus(Duration.ofDays(5));
    private static final X500Name ROOT = new X500Name("CN=Gốc thử, C=VN");

    @Autowired
    private Certificates certificates;

    @Autowired
    private RevocationLists lists;

    @TempDir
    private Path folder = Path.of("");

    private final KeyPair root = pair();
    private final KeyPair stranger = pair();
    private final X509Certificate authority =
            certificate(ROOT, root, ROOT, root, KeyUsage.keyCertSign | KeyUsage.cRLSign);
    private final X509Certificate holder =
            certificate(ROOT, root, new X500Name("CN=Người ký thử, C=VN"), pair(), KeyUsage.digitalSignature);

    /** What a list is like: each row changes one thing. */
    private record Row(String what, Trust now, Trust then, byte[]... lists) {}

    @Test
    void theTable() throws Exception {
        Files.write(folder.resolve("root.cer"), authority.getEncoded());
        byte[] good = list(new Draft()).getEncoded();
        byte[] broken = good.clone();
        broken[broken.length - 5] ^= 1;
        Trust unknown = Trust.REVOCATION_UNKNOWN;
        List<Row> table = List.of(
                new Row("not named", Trust.TRUSTED, Trust.TRUSTED, good),
                new Row("revoked before it was signed", Trust.REVOKED, Trust.REVOKED, revoked(SIGNED.minusSeconds(60))),
                new Row("revoked in that second", Trust.REVOKED, Trust.REVOKED, revoked(SIGNED)),
                new Row("revoked after", Trust.REVOKED, Trust.TRUSTED, revoked(SIGNED.plusSeconds(60))),
                new Row("on hold", Trust.REVOKED, Trust.REVOKED, held()),
                new Row("no list", unknown, unknown),
                new Row(
                        "a list that ran out",
                        unknown,
                        unknown,
                        list(new Draft().until(NOW.minus(Duration.ofMinutes(20))))
                                .getEncoded()),
                new Row(
                        "a list of tomorrow",
                        unknown,
                        unknown,
                        list(new Draft().since(NOW.plus(Duration.ofDays(1)))).getEncoded()),
                new Row(
                        "a list without an end",
                        unknown,
                        unknown,
                        list(new Draft().until(null)).getEncoded()),
                new Row(
                        "by another key of the same name",
                        unknown,
                        unknown,
                        list(new Draft().by(stranger)).getEncoded()),
                new Row(
                        "of another authority",
                        unknown,
                        unknown,
                        list(new Draft().by(stranger).named(new X500Name("CN=Kẻ lạ, C=VN")))
                                .getEncoded()),
                new Row("a damaged list", unknown, unknown, broken),
                new Row(
                        "only what changed (delta)",
                        unknown,
                        unknown,
                        list(new Draft().with(Extension.deltaCRLIndicator, new CRLNumber(BigInteger.ONE)))
                                .getEncoded()),
                new Row(
                        "only of authorities",
                        unknown,
                        unknown,
                        list(new Draft()
                                        .with(
                                                Extension.issuingDistributionPoint,
                                                new IssuingDistributionPoint(null, false, true, null, false, false)))
                                .getEncoded()),
                new Row(
                        "with a rule that nobody knows",
                        unknown,
                        unknown,
                        list(new Draft().with(new ASN1ObjectIdentifier("1.2.3.4.5"), DERNull.INSTANCE))
                                .getEncoded()),
                new Row(
                        "a newer list names it, an older one (a lower number) is laid beside",
                        Trust.REVOKED,
                        Trust.REVOKED,
                        revoked(SIGNED.minusSeconds(60)),
                        list(new Draft().number(1)).getEncoded()));
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (Row row : table) {
            expected.put(row.what(), row.now() + " " + row.then());
            said.put(row.what(), judged(row.lists()));
        }
        assertThat(said).containsExactlyEntriesOf(expected);
    }

    private String judged(byte[]... revoked) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.crl")) {
            for (Path one : old) Files.delete(one);
        }
        for (int i = 0; i < revoked.length; i++) Files.write(folder.resolve(i + ".crl"), revoked[i]);
        TrustStore store = new TrustStore(certificates, lists, folder, folder, Clock.systemUTC());
        return new TrustPath(store).of(holder, List.of(), NOW) + " "
                + new TrustThen(store).of(holder, List.of(), SIGNED, NOW);
    }

    /** A list that differs in one thing from an honest one. */
    private final class Draft {
        private KeyPair by = root;
        private X500Name name = ROOT;
        private Instant since = NOW.minusSeconds(3600);
        private @org.jspecify.annotations.Nullable Instant until = NOW.plusSeconds(86_400);
        private int number = 7;
        private @org.jspecify.annotations.Nullable ASN1ObjectIdentifier extension;
        private org.bouncycastle.asn1.ASN1Encodable value = DERNull.INSTANCE;

        Draft by(KeyPair other) {
            by = other;
            return this;
        }

        Draft named(X500Name other) {
            name = other;
            return this;
        }

        Draft since(Instant other) {
            since = other;
            return this;
        }

        Draft until(@org.jspecify.annotations.Nullable Instant other) {
            until = other;
            return this;
        }

        Draft number(int other) {
            number = other;
            return this;
        }

        Draft with(ASN1ObjectIdentifier kind, org.bouncycastle.asn1.ASN1Encodable what) {
            extension = kind;
            value = what;
            return this;
        }
    }

    private byte[] revoked(Instant at) throws Exception {
        return list(new Draft(), at, CRLReason.keyCompromise).getEncoded();
    }

    private byte[] held() throws Exception {
        return list(new Draft(), SIGNED.minusSeconds(60), CRLReason.certificateHold)
                .getEncoded();
    }

    private org.bouncycastle.cert.X509CRLHolder list(Draft draft) throws Exception {
        return list(draft, null, 0);
    }

    private org.bouncycastle.cert.X509CRLHolder list(
            Draft draft, @org.jspecify.annotations.Nullable Instant revoked, int reason) throws Exception {
        org.bouncycastle.cert.X509v2CRLBuilder builder =
                new org.bouncycastle.cert.X509v2CRLBuilder(draft.name, Date.from(draft.since));
        if (draft.until != null) builder.setNextUpdate(Date.from(draft.until));
        if (revoked != null) builder.addCRLEntry(holder.getSerialNumber(), Date.from(revoked), reason);
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(draft.number)));
        if (draft.extension != null) builder.addExtension(draft.extension, true, draft.value);
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(draft.by.getPrivate()));
    }

    private static X509Certificate certificate(X500Name issuer, KeyPair by, X500Name subject, KeyPair own, int usage) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(NOW.minus(Duration.ofDays(100))),
                    Date.from(NOW.plus(Duration.ofDays(100))),
                    subject,
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer.equals(subject)));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
