package vn.motcua.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import vn.motcua.audit.spi.CheckpointSigner;

/** A signer whose Ed25519 key is a file of the data folder, made at the first start. For a beginning; a security module takes its place. */
final class KeyFile implements CheckpointSigner {

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private KeyFile(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Reads the key, or makes one. */
    static KeyFile in(Path keys) {
        Path file = keys.resolve("audit-ed25519.pem");
        try {
            Files.createDirectories(keys);
            if (!Files.exists(file)) PrivateFile.write(file, fresh());
            List<byte[]> parts =
                    List.of(part("PRIVATE KEY", Files.readString(file)), part("PUBLIC KEY", Files.readString(file)));
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new KeyFile(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(parts.getFirst())),
                    factory.generatePublic(new X509EncodedKeySpec(parts.getLast())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no key", e);
        }
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fresh() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String pem(String what, byte[] encoded) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, base64);
    }

    private static byte[] part(String what, String pem) {
        String begin = "-----BEGIN " + what + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from) throw new IllegalStateException("no " + what);
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }
}
