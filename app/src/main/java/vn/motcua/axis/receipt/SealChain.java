package vn.motcua.axis.receipt;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/** The certificates that come with a seal of the axis. */
public final class SealChain {

    private SealChain() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if one is not, byte for byte, a certificate
     */
    public static List<X509Certificate> of(List<byte[]> encoded) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            for (byte[] each : encoded) {
                X509Certificate certificate =
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(each));
                if (!Arrays.equals(certificate.getEncoded(), each)) throw new IllegalArgumentException("certificate");
                chain.add(certificate);
            }
            return chain;
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** True if each certificate is signed by the next, the last by itself, and all were valid then. */
    public static boolean vouched(List<X509Certificate> chain, Instant at) {
        try {
            for (int i = 0; i < chain.size(); i++) {
                X509Certificate issuer = chain.get(Math.min(i + 1, chain.size() - 1));
                chain.get(i).verify(issuer.getPublicKey());
                chain.get(i).checkValidity(Date.from(at));
                if (i > 0 && chain.get(i).getBasicConstraints() < 0) return false;
            }
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
