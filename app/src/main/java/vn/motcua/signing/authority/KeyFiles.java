package vn.motcua.signing.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Private keys in PKCS#12 files of the data folder, readable by this user only, one a certificate. For a start and for tests; in earnest keys
 * belong into a token from which they cannot be taken (SR-60). The password is {@code motcua.signing.key-password}; without one it is made
 * and lies beside the keys, where it protects them from being mixed up and from nothing else.
 */
@Component
class KeyFiles implements KeyPlace {

    private static final String ALIAS = "key";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final String configured;

    KeyFiles(@Value("${motcua.data:data}") Path data, @Value("${motcua.signing.key-password:}") String password) {
        this.folder = data.resolve("keys").resolve("signing");
        this.configured = password;
    }

    @Override
    public KeyPair fresh(String curve) {
        return KeySort.fresh(curve);
    }

    @Override
    public void keep(String serial, PrivateKey key, List<X509Certificate> chain) {
        try {
            Files.createDirectories(folder);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password(), chain.toArray(X509Certificate[]::new));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password());
            write(file(serial), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<PrivateKey> key(String serial) {
        Path file = file(serial);
        if (!Files.exists(file)) return Optional.empty();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password());
            return Optional.ofNullable((PrivateKey) store.getKey(ALIAS, password()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(file + " cannot be opened with the password given", e);
        }
    }

    /** True if keys lie here. */
    boolean some() {
        if (!Files.isDirectory(folder)) return false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.p12")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String serial) {
        return folder.resolve(serial + ".p12");
    }

    private char[] password() throws IOException {
        if (!configured.isEmpty()) return configured.toCharArray();
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(fresh);
            write(file, HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip().toCharArray();
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(
                folder,
                "new",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }
}
