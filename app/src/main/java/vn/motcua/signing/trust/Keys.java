package vn.motcua.signing.trust;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;

/** Of which sort a key is. */
public final class Keys {

    private static final int MOST_RSA = 16_384; // larger ones only cost time
    private static final Map<BigInteger, Algorithm> CURVES = Map.of(
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16),
            Algorithm.P_256,
            new BigInteger(
                    "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
                    16),
            Algorithm.P_384,
            new BigInteger(
                    "01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
                    16),
            Algorithm.P_521);

    private Keys() {}

    /** The sort of a key; empty if no signature with such a key is looked at. */
    public static Optional<Algorithm> sort(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa(rsa.getModulus().bitLength());
            case ECPublicKey ec -> Optional.ofNullable(CURVES.get(ec.getParams().getOrder()));
            default -> Optional.empty();
        };
    }

    private static Optional<Algorithm> rsa(int bits) {
        if (bits < 1024 || bits > MOST_RSA) return Optional.empty();
        return Optional.of(bits < 2048 ? Algorithm.RSA_1024 : bits < 3072 ? Algorithm.RSA_2048 : Algorithm.RSA_3072);
    }
}
