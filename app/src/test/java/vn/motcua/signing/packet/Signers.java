package vn.motcua.signing.packet;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys with certificates that they signed themselves. */
record Signers(KeyPair pair, X509Certificate certificate) {

    static final Signers RSA_2048 = rsa(2048);
    static final Signers RSA_1024 = rsa(1024);
    static final Signers P_256 = curve("secp256r1");
    static final Signers P_384 = curve("secp384r1");

    private static Signers rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return of(generator.generateKeyPair(), "SHA256withRSA");
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signers curve(String name) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new java.security.spec.ECGenParameterSpec(name));
            return of(generator.generateKeyPair(), "SHA256withECDSA");
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signers of(KeyPair pair, String algorithm) {
        try {
            X500Principal name = new X500Principal("CN=Văn thư tự ký, C=VN");
            Instant now = Instant.parse("2026-01-01T00:00:00Z");
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.TEN,
                                    Date.from(now),
                                    Date.from(now.plus(Duration.ofDays(3000))),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
            return new Signers(pair, certificate);
        } catch (java.security.GeneralSecurityException | org.bouncycastle.operator.OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
