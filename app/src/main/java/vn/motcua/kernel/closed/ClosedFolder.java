package vn.motcua.kernel.closed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The folder of a closed machine, as its asker sees it. */
public final class ClosedFolder {

    private final Path folder;

    ClosedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A file that the work wrote beside the one it was given. It is taken out of the machine's reach first; what is no ordinary file (a link, a
     * pipe) is an error. It is gone when the stream is closed.
     *
     * @param name its name, without a path
     */
    public InputStream take(String name) throws IOException {
        Path taken = folder.resolveSibling(UUID.randomUUID() + ".taken");
        Files.move(folder.resolve(Path.of(name).getFileName()), taken);
        if (!Files.isRegularFile(taken, LinkOption.NOFOLLOW_LINKS)) {
            remove(taken);
            throw new IOException("no ordinary file: " + name);
        }
        return Files.newInputStream(taken, StandardOpenOption.DELETE_ON_CLOSE, LinkOption.NOFOLLOW_LINKS);
    }

    Path path() {
        return folder;
    }

    /** Everything below it. */
    void empty() throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) remove(file); // the folder itself stays: the machine's view of the disk hangs on it
        }
    }

    /** A folder and all in it, following no link. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
