package vn.motcua.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A signature in the axis's name.
 *
 * @param certificate the certificate whose key made it
 * @param algorithm its name in Java: {@code SHA256withECDSA}
 * @param signature the signature's bytes
 * @param chain the certificate first, the root last
 */
public record Seal(CertificateId certificate, String algorithm, byte[] signature, List<X509Certificate> chain) {

    public Seal {
        chain = List.copyOf(chain);
    }
}
