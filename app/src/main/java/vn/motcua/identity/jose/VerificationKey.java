package vn.motcua.identity.jose;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Set;

/**
 * A public key and what it is taken for.
 *
 * @param id its name; empty if it has none
 * @param key the key
 * @param algorithms the signatures it is taken for
 */
public record VerificationKey(String id, PublicKey key, Set<JwsAlgorithm> algorithms) {

    /** True if this key made the signature. A name in the header that is not this key's is another key's business. */
    boolean made(String algorithm, String keyId, byte[] data, byte[] signature) {
        if (!keyId.isEmpty() && !id.isEmpty() && !keyId.equals(id)) return false;
        return algorithms.stream()
                .filter(one -> one.name().equals(algorithm) && one.fits(key))
                .anyMatch(one -> verifies(one, data, signature));
    }

    private boolean verifies(JwsAlgorithm algorithm, byte[] data, byte[] signature) {
        try {
            return algorithm.verify(key, data, signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
