package vn.motcua.testing.line;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One connection to the endpoint, on which HTTP/1.1 is spoken by hand; several requests may follow one another on it. */
public final class Line implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket = new Socket();
    private final int patience;
    private final InputStream in;
    private final OutputStream out;

    public Line(int port) {
        this(port, PATIENCE);
    }

    public Line(int port, Duration patience) {
        this.patience = (int) patience.toMillis();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), this.patience);
            socket.setSoTimeout(this.patience);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request in the framing that it asks for, and reads the answer. */
    public Reply exchange(Request request) {
        write(request.head());
        if (request.framing() == Framing.EXPECT) {
            Reply interim = read("HEAD");
            if (interim.status() != 100) return interim; // refused before a byte of the body was sent
        }
        write(request.framedBody());
        return read(request.method());
    }

    /** Sends bytes as they are; that the other side stopped listening is told by its answer. */
    public void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException hungUp) {
            // what it said before can still be read
        }
    }

    /** True if the other side has begun to answer, or hung up. */
    public boolean heard() {
        try {
            socket.setSoTimeout(1);
            in.mark(1);
            in.read();
            in.reset();
            return true;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException hungUp) {
            return true;
        } finally {
            patient();
        }
    }

    private void patient() {
        try {
            socket.setSoTimeout(patience);
        } catch (IOException closed) {
            // then nothing is read any more
        }
    }

    /** Tells the other side that nothing more comes. */
    public void endOfSpeech() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one answer; {@link Reply#NONE} if there comes none. */
    public Reply read(String method) {
        try {
            String first = line();
            if (!first.startsWith("HTTP/1.1 ")) return Reply.NONE;
            int status = Integer.parseInt(first.substring(9, 12));
            Map<String, String> headers = headers();
            boolean bare = method.equals("HEAD") || status < 200 || status == 204 || status == 304;
            return new Reply(status, headers, bare ? new byte[0] : body(headers));
        } catch (IOException hungUp) {
            return Reply.NONE;
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) return chunks();
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.write(exactly(size));
            line();
        }
        headers();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new IOException("cut off after " + bytes.length + " of " + length);
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new IOException("hung up");
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
