package vn.motcua.dossier.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Makes user names, passwords and session tokens, and the hashes under which the latter two are kept: 256 random bits need no slow hash. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS =
            "acdefghjkmnpqrtuvwxy3479"; // none that is taken for another over the telephone
    private static final int NAME_LETTERS = 6;
    private static final int BYTES = 32;

    private Secrets() {}

    /** A user name that tells people whose it is, such as {@code h26-1-k7wd4x}. */
    static String username(String agencyCode) {
        String agency = agencyCode.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        StringBuilder name = new StringBuilder(agency.substring(0, Math.min(agency.length(), 30))).append('-');
        for (int i = 0; i < NAME_LETTERS; i++) name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return name.toString();
    }

    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
