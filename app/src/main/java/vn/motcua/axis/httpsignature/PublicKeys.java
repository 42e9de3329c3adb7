package vn.motcua.axis.httpsignature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Public keys as files and tables hold them, and by which name requests call them. */
public final class PublicKeys {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int LONGEST = 2_000;

    private PublicKeys() {}

    /** A key in PEM form, as {@link #pem} writes it; empty if it is none that requests are signed with. */
    public static Optional<PublicKey> read(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin || pem.length() > LONGEST) return Optional.empty();
        try {
            return decode(Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A key from its bytes (SubjectPublicKeyInfo); empty if it is none that requests are signed with. */
    public static Optional<PublicKey> decode(byte[] encoded) {
        for (String family : List.of("Ed25519", "EC")) {
            try {
                PublicKey key = KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(encoded));
                if (SignatureAlgorithm.of(key).isPresent()) return Optional.of(key);
            } catch (GeneralSecurityException e) {
                continue; // of another family
            }
        }
        return Optional.empty();
    }

    /** The PEM form. */
    public static String pem(PublicKey key) {
        return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n" + END
                + "\n";
    }

    /** The key's name in requests: SHA-256 over its bytes, in base64url. Both sides compute it; nobody hands it out. */
    public static String id(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
