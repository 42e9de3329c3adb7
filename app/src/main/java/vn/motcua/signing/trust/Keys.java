package vn.motcua.signing.trust;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Map;
import java.util.Optional;

/** Of which sort a key is. */
public final class Keys {

    private static final int MOST_RSA = 16_384; // larger ones only cost time
    private static final Map<BigInteger, Algorithm> CURVES = Map.of(
            order("secp256r1"),
            Algorithm.P_256,
            order("secp384r1"),
            Algorithm.P_384,
            order("secp521r1"),
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

    private static BigInteger order(String curve) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(curve));
            return parameters.getParameterSpec(ECParameterSpec.class).getOrder();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
