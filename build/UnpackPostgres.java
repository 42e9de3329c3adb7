import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Build step: unpacks PostgreSQL's binaries (a tar.xz inside a jar) beside the application. Does nothing when it was done. */
class UnpackPostgres {
    public static void main(String... args) throws IOException {
        Path jar = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path done = target.resolve(".unpacked");
        String stamp = Long.toString(Files.size(jar));
        if (Files.exists(done) && Files.readString(done).equals(stamp)) return;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream().filter(e -> e.getName().endsWith(".txz")).findFirst().orElseThrow();
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(zip.getInputStream(archive))))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) write(tar, entry, target);
            }
        }
        Files.writeString(done, stamp);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) throw new IOException("outside the target: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
