package vn.motcua.client.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.motcua.client.PacketFile;
import vn.motcua.client.Progress;

/** Files on their way, a piece at a time, with somebody told how far it is. */
public final class Transfer {

    private static final int PIECE = 1 << 16;

    private Transfer() {}

    /** A file as a request's body. Its length is told beforehand. */
    public static BodyPublisher body(PacketFile packet, Progress progress) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Counted(opened(packet.file()), packet.bytes(), progress)),
                packet.bytes());
    }

    /** The same with more bytes behind it. */
    public static BodyPublisher body(PacketFile packet, byte[] after, Progress progress) {
        BodyPublisher both = BodyPublishers.concat(body(packet, progress), BodyPublishers.ofByteArray(after));
        return BodyPublishers.fromPublisher(both, packet.bytes() + after.length);
    }

    /** A body of a few bytes; none if there are none. */
    public static BodyPublisher body(byte[] bytes) {
        return bytes.length == 0 ? HttpRequest.BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    }

    /**
     * Saves what comes, under its name only when it is whole.
     *
     * @param bytes how many are expected; 0 if that is not known
     * @param sha256 what they must hash to, in lower-case hex; empty if that is not known
     * @throws IOException if another number or another hash arrived
     */
    public static PacketFile save(InputStream in, long bytes, Optional<String> sha256, Path file, Progress progress)
            throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                new Counted(in, bytes, progress).transferTo(out);
            }
            PacketFile came = PacketFile.of(part);
            if (bytes > 0 && came.bytes() != bytes) throw new IOException("bytes: " + came.bytes() + " / " + bytes);
            if (sha256.filter(hash -> !hash.equals(came.sha256())).isPresent())
                throw new IOException("sha256: " + came.sha256() + " / " + sha256.get());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return new PacketFile(file, came.bytes(), came.sha256());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how much of it was read. */
    private static final class Counted extends FilterInputStream {
        private final long total;
        private final Progress progress;
        private long done;

        Counted(InputStream in, long total, Progress progress) {
            super(new BufferedInputStream(in, PIECE));
            this.total = total;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) progress.report(++done, total);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) progress.report(done += count, total);
            return count;
        }
    }
}
