package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.motcua.kernel.database.StartupFailure;

/**
 * The folder that holds everything one installation keeps. One process at a time has it: the lock is the kernel's, so it goes with the
 * process however that ends.
 */
final class DataFolder implements AutoCloseable {

    /** The layout of the folder; raised when an older program could not read what a newer one wrote. */
    static final String LAYOUT = "1";

    private static final long SPACE_NEEDED = 300L << 20;

    private final Path path;
    private final FileChannel channel;
    private @Nullable FileLock lock;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder, making it if there is none. */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            refuseFullDisk(path);
            DataFolder folder = new DataFolder(
                    path, FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            folder.lock(path);
            folder.refuseOtherLayout();
            Files.createDirectories(path.resolve("run"));
            Files.createDirectories(path.resolve("keys"));
            return folder;
        } catch (IOException e) {
            throw new StartupFailure(
                    "Không dùng được thư mục dữ liệu " + path + ": " + why(e, "không có quyền ghi", "đó là một tệp"),
                    "The data folder " + path + " cannot be used: " + why(e, "no permission to write", "it is a file"));
        }
    }

    Path path() {
        return path;
    }

    private static String why(IOException e, String denied, String file) {
        if (e instanceof AccessDeniedException) return denied;
        if (e instanceof FileAlreadyExistsException) return file;
        return e instanceof FileSystemException refused && refused.getReason() != null
                ? refused.getReason()
                : String.valueOf(e.getMessage());
    }

    /** A folder or file as a person names it: from where they stand, not from where the launcher starts the program. */
    static Path named(String text) {
        return Path.of(System.getProperty("motcua.folder", ""))
                .toAbsolutePath()
                .resolve(text)
                .normalize();
    }

    /** True if a process holds the folder now. */
    static boolean held(Path data) throws IOException {
        Path file = data.resolve("lock");
        if (!Files.exists(file)) return false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true; // this very process
        }
    }

    /** Where a running server says how its command line reaches it. */
    static Path serverFile(Path data) {
        return data.resolve("run").resolve("server.json");
    }

    /** Writes a small file that only this user can read, whole or not at all. */
    static void writePrivately(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "new",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new secret of 256 bits. */
    static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(serverFile(path));
            if (lock != null) lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock(Path path) throws IOException {
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // the same process has it already
        }
        if (lock == null)
            throw new StartupFailure(
                    "Thư mục dữ liệu " + path
                            + " đang được một tiến trình khác dùng. Hãy dừng nó, hoặc chọn --data khác.",
                    "The data folder " + path
                            + " is in use by another running process. Stop it, or choose another --data.");
    }

    private void refuseOtherLayout() throws IOException {
        Path file = path.resolve("layout");
        if (!Files.exists(file)) writePrivately(file, LAYOUT);
        String found = Files.readString(file).strip();
        if (!found.equals(LAYOUT))
            throw new StartupFailure(
                    "Thư mục dữ liệu " + path + " thuộc phiên bản khác (bố cục " + found + ", chương trình này dùng "
                            + LAYOUT + ").",
                    "The data folder " + path + " belongs to another version (layout " + found + ", this program uses "
                            + LAYOUT + ").");
    }

    private static void refuseFullDisk(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < SPACE_NEEDED)
            throw new StartupFailure(
                    "Đĩa sắp đầy: còn " + (free >> 20) + " MB ở " + path + ", cần ít nhất " + (SPACE_NEEDED >> 20)
                            + " MB.",
                    "The disk is nearly full: " + (free >> 20) + " MB left at " + path + ", at least "
                            + (SPACE_NEEDED >> 20) + " MB are needed.");
    }
}
