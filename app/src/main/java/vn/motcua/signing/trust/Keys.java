package vn.motcua.signing.trust;

import java.io.IOException;
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
import java.util.Set;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;

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

    private static final Set<String> NAMED = Set.of(
            SECObjectIdentifiers.secp256r1.getId(),
            SECObjectIdentifiers.secp384r1.getId(),
            SECObjectIdentifiers.secp521r1.getId());

    private Keys() {}

    /** The sort of a key; empty if no signature with such a key is looked at. */
    public static Optional<Algorithm> sort(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa(rsa.getModulus().bitLength());
            case ECPublicKey ec -> Optional.ofNullable(CURVES.get(ec.getParams().getOrder()));
            default -> Optional.empty();
        };
    }

    /** True of keys that anybody may find: nothing is proven by what they sign. */
    public static boolean weak(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < 1024;
    }

    /** True if the certificate in these bytes has a key on a curve that nothing is looked at for here; Java's own reader says of such a certificate only that it is none. */
    public static boolean strange(byte[] certificate) {
        try {
            AlgorithmIdentifier key = new X509CertificateHolder(certificate)
                    .getSubjectPublicKeyInfo()
                    .getAlgorithm();
            return key.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                    && !NAMED.contains(String.valueOf(key.getParameters()));
        } catch (IOException | RuntimeException e) { // cut short, or no certificate
            return false;
        }
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
