package vn.motcua.audit.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that signs notes, in the form {@code name+id+key} in which transparency logs publish theirs.
 *
 * @param name whose key it is: the log's origin
 * @param key Ed25519 or elliptic curve
 */
public record NoteKey(String name, PublicKey key) {

    private static final int ED25519 = 1;
    private static final int ECDSA = 2;
    private static final int ID_BYTES = 4;

    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The first four bytes of the hash over name and key. */
    public byte[] id() {
        byte[] all = digest((name + "\n").getBytes(StandardCharsets.UTF_8), material());
        return Arrays.copyOf(all, ID_BYTES);
    }

    /** The key as it is published. */
    public String text() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(material());
    }

    /** Letters by which two people can compare keys over the telephone. */
    public String fingerprint() {
        String hex = HexFormat.of().withUpperCase().formatHex(digest(material()));
        return hex.substring(0, 40).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** True if this key made the signature over the text. */
    public boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm(key));
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // not even the form of a signature
        }
    }

    /** The name that Java has for signatures with such a key. */
    static String algorithm(java.security.Key key) {
        return key.getAlgorithm().startsWith("Ed") ? "Ed25519" : "SHA256withECDSA";
    }

    /**
     * Reads a published key.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("a key has the form name+id+key");
        byte[] material = Base64.getDecoder().decode(parts[2]);
        if (material.length < 2) throw new IllegalArgumentException("no key in " + text);
        NoteKey key = new NoteKey(parts[0], key(material[0], Arrays.copyOfRange(material, 1, material.length)));
        if (!key.text().equals(text.strip())) throw new IllegalArgumentException("the key's id does not fit");
        return key;
    }

    private static PublicKey key(int algorithm, byte[] bytes) {
        try {
            if (algorithm == ECDSA) return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
            if (algorithm != ED25519) throw new IllegalArgumentException("unknown kind of key " + algorithm);
            byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + bytes.length);
            System.arraycopy(bytes, 0, encoded, ED25519_PREFIX.length, bytes.length);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private byte[] material() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = key.getEncoded();
        boolean edwards = algorithm(key).equals("Ed25519");
        bytes.write(edwards ? ED25519 : ECDSA);
        bytes.writeBytes(edwards ? Arrays.copyOfRange(encoded, ED25519_PREFIX.length, encoded.length) : encoded);
        return bytes.toByteArray();
    }

    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
