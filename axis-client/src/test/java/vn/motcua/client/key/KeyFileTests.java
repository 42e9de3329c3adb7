package vn.motcua.client.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.axis.httpsignature.SignatureAlgorithm;

/** Key files: made once, read back, seen by nobody else. */
class KeyFileTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void aPairIsReadBackAsItWasMade(SignatureAlgorithm algorithm) throws IOException {
        Path file = folder.resolve("key.pem");
        KeyFile made = KeyFile.create(file, algorithm);
        assertThat(KeyFile.read(file)).isEqualTo(made);
        assertThat(KeyFile.read(file).id()).isEqualTo(made.id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        Path file = folder.resolve("key.pem");
        KeyFile made = KeyFile.create(file, SignatureAlgorithm.ED25519);
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> KeyFile.create(file, SignatureAlgorithm.ED25519));
        assertThat(KeyFile.read(file)).isEqualTo(made);
    }

    @Test
    void aFileWithoutKeysIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("none.pem"), "nothing");
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFile.read(file));
    }
}
