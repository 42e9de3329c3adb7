package vn.motcua.signing.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.motcua.signing.CertificateId;

/**
 * A key of ours that signs, with its certificate and those above it.
 *
 * @param id the certificate
 * @param key the private key
 * @param chain the certificate first, the root last
 */
public record SigningKey(CertificateId id, PrivateKey key, List<X509Certificate> chain) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    /** The certificate itself. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "key of certificate " + id; // never the key
    }
}
