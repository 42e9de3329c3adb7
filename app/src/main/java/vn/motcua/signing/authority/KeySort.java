package vn.motcua.signing.authority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;

/** Which keys get certificates (SR-62): elliptic curves P-256 and P-384, RSA from 3072 bits. */
final class KeySort {

    private static final int LEAST_RSA = 3072;
    private static final int MOST_RSA = 8192; // larger ones only cost time
    private static final BigInteger ORDER_256 =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger ORDER_384 = new BigInteger(
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973", 16);

    private KeySort() {}

    /** True if the key may be certified. */
    static boolean allowed(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa ->
                rsa.getModulus().bitLength() >= LEAST_RSA
                        && rsa.getModulus().bitLength() <= MOST_RSA
                        && rsa.getPublicExponent().bitLength() > 16
                        && rsa.getPublicExponent().testBit(0);
            case ECPublicKey ec -> order(ec).equals(ORDER_256) || order(ec).equals(ORDER_384);
            default -> false;
        };
    }

    /** True if things may be encrypted to the key: the two curves, and no RSA. */
    static boolean agrees(PublicKey key) {
        return key instanceof ECPublicKey && allowed(key);
    }

    /** A fresh pair on the curve {@code secp256r1} or {@code secp384r1}. */
    static KeyPair fresh(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The algorithm with which an authority's key on an elliptic curve signs. */
    static String signature(PrivateKey key) {
        return key instanceof ECKey ec && ec.getParams().getOrder().bitLength() > 256
                ? "SHA384withECDSA"
                : "SHA256withECDSA";
    }

    private static BigInteger order(ECPublicKey key) {
        return key.getParams().getOrder();
    }
}
