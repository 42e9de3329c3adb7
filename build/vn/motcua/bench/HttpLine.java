package vn.motcua.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection on which HTTP is spoken, as cheap as a client can be, so that what is measured is the server. */
final class HttpLine implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    HttpLine(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /**
     * Asks, and gives the body of the answer, which must be one of success.
     *
     * @param head request line and headers, each ended by CR LF, but for {@code Host} and {@code Content-Length}
     */
    byte[] ask(String head, byte[] body) throws IOException {
        Answer answer = exchange(head, body);
        if (answer.status != 200) throw new IOException(answer.status + " " + answer.text());
        return answer.body;
    }

    /** What came back. */
    record Answer(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Asks, and gives the answer, whatever it is. */
    Answer exchange(String head, byte[] body) throws IOException {
        byte[] first = (head + "Host: localhost\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        out.write(all);
        return answer();
    }

    private Answer answer() throws IOException {
        String status = line();
        long length = -1;
        boolean chunked = false;
        boolean last = false; // a server ends a connection after some answers, and says so
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase();
            if (lower.startsWith("content-length:")) length = Long.parseLong(lower.substring(15).strip());
            if (lower.startsWith("connection:") && lower.endsWith("close")) last = true;
            if (lower.startsWith("transfer-encoding:") && lower.endsWith("chunked")) chunked = true;
        }
        byte[] body = chunked ? chunks() : in.readNBytes((int) Math.max(0, length));
        if (last) {
            socket.close();
            connect();
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(120);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
