package vn.motcua.kernel.blob;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Large contents as files below {@code <data>/blobs}, in a folder for each hour, so that those who write at the same time share the sync of
 * the folder. A file is written under another name, synced, renamed, and then its folder is synced: what has its name is whole.
 */
@Component
class FolderMedium implements BlobMedium {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuuMMdd/HH").withZone(ZoneOffset.UTC);
    private static final Pattern PLACE =
            Pattern.compile("\\d{8}/\\d{2}/[0-9a-f]{64}-[0-9a-f-]{36}|\\d{8}/\\d{2}/[0-9a-f-]{36}\\.new");
    private static final String UNFINISHED = ".new";
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final Clock clock;
    private final Steps steps;
    private final Map<Path, GroupSync> syncs = new ConcurrentHashMap<>();

    @Autowired
    FolderMedium(@Value("${motcua.data:data}") Path data, Clock clock) {
        this(data, clock, step -> {});
    }

    FolderMedium(Path data, Clock clock, Steps steps) {
        this.root = data.toAbsolutePath().resolve("blobs");
        this.clock = clock;
        this.steps = steps;
    }

    @Override
    public Draft begin() throws IOException {
        Path folder = root.resolve(HOUR.format(clock.instant()));
        make(folder);
        return new FileDraft(folder, folder.resolve(UUID.randomUUID() + UNFINISHED));
    }

    @Override
    public InputStream open(String place) throws IOException {
        return Files.newInputStream(file(place), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void remove(String place) throws IOException {
        Files.deleteIfExists(file(place));
    }

    @Override
    public Stream<Copy> copies() throws IOException {
        if (!Files.isDirectory(root)) return Stream.empty();
        return Files.walk(root)
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .map(this::place)
                .filter(place -> PLACE.matcher(place).matches())
                .flatMap(this::copy);
    }

    @Override
    public long free() throws IOException {
        make(root);
        return Files.getFileStore(root).getUsableSpace();
    }

    private Stream<Copy> copy(String place) {
        try {
            return Stream.of(new Copy(
                    place, Files.getLastModifiedTime(root.resolve(place)).toInstant()));
        } catch (NoSuchFileException e) {
            return Stream.empty(); // removed while the folder was walked
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place(Path file) {
        return root.relativize(file).toString();
    }

    private Path file(String place) {
        if (!PLACE.matcher(place).matches()) throw new IllegalArgumentException("no place of ours: " + place);
        return root.resolve(place);
    }

    /** Makes a folder with those above it, each durable in the one above. */
    private void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Path above = folder.getParent();
        if (!folder.equals(root) && above != null) make(above);
        Files.createDirectories(folder);
        if (above != null) sync(above);
    }

    private void syncTogether(Path folder) throws IOException {
        if (syncs.size() > 2) syncs.keySet().removeIf(other -> !other.equals(folder)); // those of hours gone by
        syncs.computeIfAbsent(folder, each -> new GroupSync(() -> sync(each))).sync();
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Where a test may stop the process. */
    @FunctionalInterface
    interface Steps {
        void at(Step step);
    }

    /** The steps on the way to a durable file. */
    enum Step {
        BEGUN,
        WRITTEN,
        SYNCED,
        RENAMED,
        FOLDER_SYNCED
    }

    private final class FileDraft implements Draft {
        private final Path folder;
        private final Path file;
        private final FileChannel channel;
        private final OutputStream out;

        FileDraft(Path folder, Path file) throws IOException {
            this.folder = folder;
            this.file = file;
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            steps.at(Step.BEGUN);
        }

        @Override
        public OutputStream out() {
            return out;
        }

        @Override
        public String finish(BlobId id) throws IOException {
            out.flush();
            steps.at(Step.WRITTEN);
            channel.force(true);
            channel.close();
            steps.at(Step.SYNCED);
            String name = file.getFileName().toString();
            Path named = folder.resolve(id + "-" + name.substring(0, name.length() - UNFINISHED.length()));
            Files.move(file, named, StandardCopyOption.ATOMIC_MOVE);
            steps.at(Step.RENAMED);
            syncTogether(folder);
            steps.at(Step.FOLDER_SYNCED);
            return place(named);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
