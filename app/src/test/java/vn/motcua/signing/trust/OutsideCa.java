package vn.motcua.signing.trust;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.authority.SigningKey;

/** Somebody else's authority: one root that certifies people itself and signs its lists. */
public final class OutsideCa {

    private final Instant now;
    private final X500Name name;
    private final String lists;
    private final KeyPair key = pair();
    private final X509Certificate root;

    /**
     * Makes it.
     *
     * @param lists where its certificates say that its lists are; empty: nowhere
     */
    public OutsideCa(String name, String lists, Instant now) throws Exception {
        this.now = now;
        this.name = new X500Name("CN=" + name + ", C=VN");
        this.lists = lists;
        this.root = certificate(this.name, key, KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    public X509Certificate root() {
        return root;
    }

    /** The certificate of somebody, with the key. */
    public SigningKey person(String subject) throws Exception {
        KeyPair own = pair();
        X509Certificate made = certificate(new X500Name(subject), own, KeyUsage.digitalSignature);
        return new SigningKey(new CertificateId(1), own.getPrivate(), List.of(made, root));
    }

    /** A list of revoked certificates, on which nobody is. */
    public byte[] list(Instant since, Instant until) throws Exception {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(since));
        builder.setNextUpdate(Date.from(until));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(since.getEpochSecond())));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
                .getEncoded();
    }

    /** Lays root and a list that counts into a folder of trust. */
    public void into(Path folder, String file) throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve(file + ".crt"), root.getEncoded());
        Files.write(folder.resolve(file + ".crl"), list(now.minusSeconds(60), now.plus(Duration.ofDays(9))));
    }

    /** Has the folder read again. */
    public static void readAgain(TrustStore store) {
        store.forget();
    }

    private X509Certificate certificate(X500Name subject, KeyPair own, int usage) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofDays(100))),
                Date.from(now.plus(Duration.ofDays(100))),
                subject,
                own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.equals(name)));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!lists.isEmpty())
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(
                        new DistributionPointName(
                                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, lists))),
                        null,
                        null)
            }));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
