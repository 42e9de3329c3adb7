package vn.motcua.identity.jose;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads and writes public keys as JSON (RFC 7517): RSA from 2,048 bits, and P-256. */
public final class PublicKeys {

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 4096;
    private static final int MOST_KEYS = 10;

    private PublicKeys() {}

    /** The keys of a set; {@link IllegalArgumentException} for a set that holds anything else, above all a private key. */
    public static List<VerificationKey> read(JsonNode set) {
        List<VerificationKey> keys = new ArrayList<>();
        for (JsonNode one : set.path("keys")) keys.add(readOne(one));
        if (keys.isEmpty() || keys.size() > MOST_KEYS) throw new IllegalArgumentException("no keys, or too many");
        return keys;
    }

    /** An RSA key of ours, as it is published. */
    public static Map<String, Object> write(String id, RSAPublicKey key) {
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "RSA");
        jwk.put("use", "sig");
        jwk.put("alg", JwsAlgorithm.RS256.name());
        jwk.put("kid", id);
        jwk.put("n", encode(key.getModulus()));
        jwk.put("e", encode(key.getPublicExponent()));
        return jwk;
    }

    private static VerificationKey readOne(JsonNode jwk) {
        if (jwk.has("d") || jwk.has("k") || jwk.has("p")) throw new IllegalArgumentException("a private key");
        String id = jwk.path("kid").asString("");
        try {
            return switch (jwk.path("kty").asString("")) {
                case "RSA" ->
                    new VerificationKey(
                            id, rsa(jwk), algorithms(jwk, EnumSet.of(JwsAlgorithm.RS256, JwsAlgorithm.PS256)));
                case "EC" -> new VerificationKey(id, p256(jwk), algorithms(jwk, EnumSet.of(JwsAlgorithm.ES256)));
                default -> throw new IllegalArgumentException("a key of a sort we do not take");
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Set<JwsAlgorithm> algorithms(JsonNode jwk, Set<JwsAlgorithm> possible) {
        String named = jwk.path("alg").asString("");
        if (named.isEmpty()) return possible;
        return possible.stream()
                .filter(one -> one.name().equals(named))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new IllegalArgumentException("an algorithm we do not take"));
    }

    private static PublicKey rsa(JsonNode jwk) throws GeneralSecurityException {
        BigInteger modulus = number(jwk, "n");
        if (modulus.bitLength() < LEAST_BITS || modulus.bitLength() > MOST_BITS)
            throw new IllegalArgumentException("an RSA key of " + modulus.bitLength() + " bits");
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e")));
    }

    private static PublicKey p256(JsonNode jwk) throws GeneralSecurityException {
        if (!jwk.path("crv").asString("").equals("P-256")) throw new IllegalArgumentException("a curve we do not take");
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(number(jwk, "x"), number(jwk, "y")),
                        parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode jwk, String field) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(field).asString("")));
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
