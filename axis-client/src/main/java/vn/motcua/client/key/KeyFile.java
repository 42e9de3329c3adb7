package vn.motcua.client.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.motcua.axis.httpsignature.PublicKeys;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;

/**
 * A pair of keys in one file: the private key (PKCS #8) and the public one below it, both in PEM form.
 *
 * @param privateKey signs; never leaves the machine
 * @param publicKey is registered at the axis
 */
public record KeyFile(PrivateKey privateKey, PublicKey publicKey) {

    private static final String BEGIN = "-----BEGIN PRIVATE " + "KEY-----";
    private static final String END = "-----END PRIVATE " + "KEY-----";

    /** Makes a new pair and writes it to a file that only its owner can read; an existing file is never overwritten. */
    public static KeyFile create(Path file, SignatureAlgorithm algorithm) throws IOException {
        KeyPair pair = algorithm.newKeys();
        KeyFile made = new KeyFile(pair.getPrivate(), pair.getPublic());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        else Files.createFile(file);
        Files.writeString(file, made.text(), StandardOpenOption.WRITE);
        return made;
    }

    /**
     * Reads a pair.
     *
     * @throws IllegalArgumentException if the file holds none that fits
     */
    public static KeyFile read(Path file) throws IOException {
        String text = Files.readString(file);
        Optional<PublicKey> publicKey = PublicKeys.read(text);
        if (publicKey.isEmpty()) throw new IllegalArgumentException(file.toString());
        return new KeyFile(privateKey(file), publicKey.get());
    }

    /**
     * Reads the private key alone, of whatever curve.
     *
     * @throws IllegalArgumentException if the file holds none
     */
    public static PrivateKey privateKey(Path file) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) throw new IllegalArgumentException(file.toString());
        return decode(Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end)), file);
    }

    /** By which name the axis knows the key. */
    public String id() {
        return PublicKeys.id(publicKey);
    }

    private String text() {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(privateKey.getEncoded());
        return BEGIN + "\n" + encoded + "\n" + END + "\n" + PublicKeys.pem(publicKey);
    }

    private static PrivateKey decode(byte[] encoded, Path file) {
        for (String family : List.of("Ed25519", "EC")) {
            try {
                return KeyFactory.getInstance(family).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException e) {
                continue; // of the other family
            }
        }
        throw new IllegalArgumentException(file.toString());
    }
}
