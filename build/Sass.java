import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Dart Sass, as the Maven artefact sass-embedded-bundled carries it for each platform. */
final class Sass {

    private Sass() {}

    /** The compiled style sheet. */
    static String compile(Path jar, Path source, Path work) throws IOException, InterruptedException {
        Path sass = unpack(jar, work);
        Path target = work.resolve("site.css");
        Process run = new ProcessBuilder(
                        sass.toString(), "--no-source-map", "--style=compressed", "--quiet-deps",
                        "--silence-deprecation=import", "--load-path=" + work, source + ":" + target)
                .inheritIO()
                .start();
        if (run.waitFor() != 0) throw new IOException("the style sheet does not compile");
        return Files.readString(target);
    }

    private static Path unpack(Path jar, Path work) throws IOException {
        Path program = work.resolve("dart-sass/sass");
        if (Files.isExecutable(program)) return program;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            String wanted = "/dart-sass-" + platform() + ".tar.gz";
            var archive = zip.stream().filter(e -> e.getName().endsWith(wanted)).findFirst().orElseThrow(() -> new IOException("no Sass for " + platform()));
            try (var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(zip.getInputStream(archive))))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) write(tar, entry, work);
            }
        }
        return program;
    }

    private static String platform() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String arch = System.getProperty("os.arch").contains("aarch64") ? "arm64" : "x64";
        boolean musl = !mac && Files.exists(Path.of("/lib/ld-musl-" + (arch.equals("x64") ? "x86_64" : "aarch64") + ".so.1"));
        return (mac ? "macos-" : "linux-") + arch + (musl ? "-musl" : "");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) throw new IOException("outside the target: " + entry.getName());
        if (entry.isDirectory()) return;
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
