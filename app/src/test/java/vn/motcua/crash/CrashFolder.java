package vn.motcua.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test that kills servers: a folder of its own, into which the database is let. Each starts the whole program several times, so that they are left out of {@code ./motcua test} and
 * run by {@code ./motcua test --kill}, as CI does.
 */
@Tag("kill")
public abstract class CrashFolder {

    /** Where everything of the test lies. */
    @TempDir
    @SuppressWarnings("NullAway.Init")
    protected Path folder;

    @BeforeEach
    void letTheDatabaseIn() throws IOException {
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString("rwxr-xr-x")); // as root it has a user of its own
    }

    /** The server's data. */
    protected Path data() {
        return folder.resolve("data");
    }
}
