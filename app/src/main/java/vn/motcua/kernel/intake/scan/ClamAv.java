package vn.motcua.kernel.intake.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * ClamAV's daemon over TCP ({@code host:port}) or a Unix socket ({@code /run/clamav/clamd.ctl}), by its command INSTREAM. Without an address there
 * is no scanner, and files are said to be not scanned; with one that does not answer in time they wait (SR-44).
 */
@Component
class ClamAv implements VirusScanner {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;

    private final String address;
    private final Duration patience;

    ClamAv(
            @Value("${motcua.kernel.intake.clamav:}") String address,
            @Value("${motcua.kernel.intake.clamav-patience:60s}") Duration patience) {
        this.address = address.strip();
        this.patience = patience;
    }

    @Override
    public String base() {
        try {
            return inTime(channel -> {
                send(channel, "zVERSION\0".getBytes(StandardCharsets.US_ASCII));
                return answer(channel);
            });
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public Scan scan(InputStream content) throws IOException {
        if (address.isEmpty()) return new None();
        String base = base();
        if (base.isEmpty()) return new Away("the scanner does not answer");
        SourceFailure source = new SourceFailure();
        try {
            return told(inTime(channel -> stream(channel, content, source)), base);
        } catch (IOException e) {
            if (source.failure != null) throw source.failure;
            return new Away(String.valueOf(e.getMessage()));
        }
    }

    private static Scan told(String answer, String base) {
        if (answer.endsWith(" OK")) return new Clean(base);
        if (answer.endsWith(" FOUND"))
            return new Infected(
                    answer.substring(answer.indexOf(':') + 1, answer.length() - " FOUND".length())
                            .strip(),
                    base);
        return new Away(answer);
    }

    private static String stream(SocketChannel channel, InputStream content, SourceFailure source) throws IOException {
        send(channel, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        while (true) {
            int got = source.read(content, chunk);
            send(channel, ByteBuffer.allocate(4).putInt(Math.max(got, 0)).array());
            if (got < 0) return answer(channel);
            write(channel, ByteBuffer.wrap(chunk, 0, got));
        }
    }

    /** Sockets of this kind know no time-out: whoever waits too long closes the channel, which ends the work. */
    private String inTime(Conversation conversation) throws IOException {
        if (address.isEmpty()) throw new IOException("no scanner is configured");
        SocketAddress to = target();
        try (SocketChannel channel = SocketChannel.open(
                to instanceof UnixDomainSocketAddress
                        ? java.net.StandardProtocolFamily.UNIX
                        : java.net.StandardProtocolFamily.INET)) {
            FutureTask<String> task = new FutureTask<>(() -> {
                channel.connect(to);
                return conversation.hold(channel);
            });
            Thread.ofVirtual().name("scanner").start(task);
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private SocketAddress target() throws IOException {
        if (address.startsWith("/")) return UnixDomainSocketAddress.of(address);
        int colon = address.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    address.substring(0, Math.max(colon, 0)), Integer.parseInt(address.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new IOException("motcua.kernel.intake.clamav is no host:port and no path: " + address, e);
        }
    }

    private static void send(SocketChannel channel, byte[] bytes) throws IOException {
        write(channel, ByteBuffer.wrap(bytes));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(512);
        while (channel.read(buffer) >= 0 && answer.size() < LONGEST_ANSWER) {
            answer.write(buffer.array(), 0, buffer.position());
            if (buffer.position() > 0 && buffer.get(buffer.position() - 1) == 0) break;
            buffer.clear();
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    /** A word with the daemon. */
    @FunctionalInterface
    private interface Conversation {
        String hold(SocketChannel channel) throws IOException;
    }

    /** Remembers that the content broke, and not the daemon. */
    private static final class SourceFailure {
        private volatile @org.jspecify.annotations.Nullable IOException failure;

        int read(InputStream content, byte[] chunk) throws IOException {
            try {
                return content.read(chunk);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
