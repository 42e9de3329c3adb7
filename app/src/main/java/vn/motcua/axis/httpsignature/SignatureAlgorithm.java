package vn.motcua.axis.httpsignature;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.util.Optional;

/** The algorithms in which requests are signed, by their names in RFC 9421, section 6.2. */
public enum SignatureAlgorithm {
    /** Ed25519: small, quick, without parameters to choose wrongly. */
    ED25519("ed25519", "Ed25519", "Ed25519"),
    /** ECDSA on the curve P-256 with SHA-256, for keys that live in hardware. */
    ECDSA_P256("ecdsa-p256-sha256", "EC", "SHA256withECDSAinP1363Format");

    private static final int P256_BITS = 256;

    private final String text;
    private final String keys;
    private final String signatures;

    SignatureAlgorithm(String text, String keys, String signatures) {
        this.text = text;
        this.keys = keys;
        this.signatures = signatures;
    }

    /** Its name in the standard. */
    public String text() {
        return text;
    }

    /** The one that a key is for; empty if it is for none of them. */
    public static Optional<SignatureAlgorithm> of(Key key) {
        if (key instanceof EdECKey edwards && edwards.getParams().getName().equals("Ed25519"))
            return Optional.of(ED25519);
        if (key instanceof ECKey curve && curve.getParams().getOrder().bitLength() == P256_BITS)
            return Optional.of(ECDSA_P256);
        return Optional.empty();
    }

    /** A new pair of keys. */
    public KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
            if (this == ECDSA_P256) generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(PrivateKey key, byte[] what) {
        try {
            Signature signature = Signature.getInstance(signatures);
            signature.initSign(key);
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean holds(PublicKey key, byte[] what, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(signatures);
            signature.initVerify(key);
            signature.update(what);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // of another length, or not on the curve
        }
    }
}
