package vn.motcua.signing.authority;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Where private keys are made and lie. */
interface KeyPlace {

    /** A fresh pair on the curve {@code secp256r1} or {@code secp384r1}, which lasts once it is {@linkplain #keep kept}. */
    KeyPair fresh(String curve);

    /** Keeps a key with its certificates, durable before this returns. */
    void keep(String serial, PrivateKey key, List<X509Certificate> chain);

    /** The key of the certificate with this serial number; empty if it is not here. */
    Optional<PrivateKey> key(String serial);
}
