package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Data folders as a first start leaves them. Each is made once for this JVM, by the real program, and copied: what a test kills is not the founding, unless it says so and begins with an empty folder.
 */
public final class Founded {

    private static final Map<Boolean, Path> MADE = new ConcurrentHashMap<>();

    private Founded() {}

    /** Lays one in that place, unless something lies there already. */
    public static void in(Path data, boolean demo) {
        if (!Files.exists(data))
            run("cp", "-a", MADE.computeIfAbsent(demo, Founded::made).toString(), data.toString());
    }

    private static Path made(boolean demo) {
        try {
            Path folder = Files.createTempDirectory("founded");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> run("rm", "-rf", folder.toString())));
            Path data = folder.resolve("data");
            RealServer server = demo ? RealServer.start(data) : RealServer.start(data, "--no-demo");
            server.awaitUp();
            if (demo) server.awaitDemo();
            assertThat(server.stop()).as("it ended as asked").isIn(0, 143);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database's part belongs to a user of its own: only these keep that. */
    private static void run(String... words) {
        try {
            Process process = new ProcessBuilder(words).inheritIO().start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IllegalStateException(String.join(" ", words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
