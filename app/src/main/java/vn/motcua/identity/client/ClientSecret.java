package vn.motcua.identity.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random words of ours: client ids, secrets, codes, tokens. Letters, digits, "-" and "_" only, as existing clients do not encode them. */
public final class ClientSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 21;
    private static final int SECRET_BYTES = 32;

    private ClientSecret() {}

    /** A new client id, 28 characters. */
    static String newId() {
        return random(ID_BYTES);
    }

    /** A new secret of 256 bits, 43 characters. */
    public static String newSecret() {
        return random(SECRET_BYTES);
    }

    /** What is kept of it: at 256 random bits nobody finds it by trying, so no slow hash is needed. */
    public static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
