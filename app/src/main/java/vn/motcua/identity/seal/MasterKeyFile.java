package vn.motcua.identity.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.StartupFailure;

/** The master key in a file that only this user can read: 256 random bits in hexadecimal, made when the installation is new. */
@Component
class MasterKeyFile implements MasterKey {

    private static final byte[] BOUND_TO = "identity.data_key".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 32;

    private final byte[] key;

    MasterKeyFile(
            @Value("${motcua.data:data}") Path data,
            @Value("${motcua.identity.master-key:keys/identity-master}") Path file,
            JdbcClient jdbc) {
        Path path = data.resolve(file);
        if (!Files.exists(path)) make(path, jdbc);
        key = read(path);
    }

    @Override
    public byte[] wrap(byte[] plain) {
        return Gcm.encrypt(key, plain, BOUND_TO);
    }

    @Override
    public byte[] unwrap(byte[] wrapped) {
        return Gcm.decrypt(key, wrapped, BOUND_TO);
    }

    /** A new key only for a new installation: one made later would open nothing that is there. */
    private static void make(Path path, JdbcClient jdbc) {
        if (jdbc.sql("select exists (select from identity.data_key)")
                .query(Boolean.class)
                .single())
            throw new StartupFailure(
                    "Thiếu khóa chủ " + path
                            + ". Hãy chép lại tệp này từ bản sao lưu; không có nó, dữ liệu cá nhân không mở được.",
                    "The master key " + path
                            + " is missing. Restore it from the backup; personal data cannot be opened without it.");
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.newByteChannel(
                            path,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    .close();
            Files.writeString(path, HexFormat.of().formatHex(fresh));
        } catch (FileAlreadyExistsException e) {
            return; // another node of this installation was quicker
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path path) {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(path).strip());
            if (key.length == BYTES) return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new StartupFailure(
                "Khóa chủ " + path + " hỏng: phải có 64 chữ số thập lục phân.",
                "The master key " + path + " is broken: it must have 64 hexadecimal digits.");
    }
}
