package vn.motcua.identity.jose;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The signatures we make or take; all are made with a private key. There is no "none", and none with a shared secret. */
public enum JwsAlgorithm {
    RS256("SHA256withRSA", "RSA"),
    PS256("RSASSA-PSS", "RSA"),
    ES256("SHA256withECDSAinP1363Format", "EC");

    private static final int DIGEST_BYTES = 32;

    private final String java;
    private final String family;

    JwsAlgorithm(String java, String family) {
        this.java = java;
        this.family = family;
    }

    /** True if such a key can make it. */
    boolean fits(PublicKey key) {
        return key.getAlgorithm().equals(family);
    }

    byte[] sign(PrivateKey key, byte[] data) throws GeneralSecurityException {
        Signature signature = signature();
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    boolean verify(PublicKey key, byte[] data, byte[] signed) throws GeneralSecurityException {
        Signature signature = signature();
        signature.initVerify(key);
        signature.update(data);
        return signature.verify(signed);
    }

    private Signature signature() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(java);
        if (this == PS256)
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, DIGEST_BYTES, 1));
        return signature;
    }
}
