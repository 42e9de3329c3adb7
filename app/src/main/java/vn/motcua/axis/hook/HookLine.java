package vn.motcua.axis.hook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST, to the address that was looked at and to no other: the JDK's client would ask the name service again, and could be led elsewhere in
 * between. Follows nothing, keeps nothing open, reads no more of the answer than its first line, and never waits longer than it was told.
 */
final class HookLine {

    private static final int LONGEST_LINE = 1_000;
    private static final int LEAST_MILLIS = 1;

    private final SSLSocketFactory encryption;
    private final Duration patience;

    /** @param patience for the whole call */
    HookLine(SSLSocketFactory encryption, Duration patience) {
        this.encryption = encryption;
        this.patience = patience;
    }

    /** Posts, and gives the status of the answer. */
    int post(HookNetworks.Place place, Map<String, String> headers, byte[] body) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(place.at(), place.port()), left(end));
            plain.setSoTimeout(left(end));
            try (Socket line = place.encrypted() ? encrypted(plain, place) : plain) {
                write(line.getOutputStream(), place, headers, body);
                return status(line, end);
            }
        }
    }

    /** The certificate must be for the name in the address. */
    private Socket encrypted(Socket plain, HookNetworks.Place place) throws IOException {
        SSLSocket line =
                (SSLSocket) encryption.createSocket(plain, place.address().getHost(), place.port(), true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static void write(OutputStream out, HookNetworks.Place place, Map<String, String> headers, byte[] body)
            throws IOException {
        StringBuilder head = new StringBuilder("POST ")
                .append(target(place))
                .append(" HTTP/1.1\r\nHost: ")
                .append(place.address().getRawAuthority())
                .append("\r\nConnection: close\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private static String target(HookNetworks.Place place) {
        String path = place.address().getRawPath();
        String query = place.address().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static int status(Socket line, long end) throws IOException {
        InputStream in = new BufferedInputStream(line.getInputStream(), LONGEST_LINE);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        while (first.size() < LONGEST_LINE) {
            line.setSoTimeout(left(end)); // whoever answers a byte a second gets no more time for it
            int one = in.read();
            if (one < 0 || one == '\n') break;
            first.write(one);
        }
        String text = first.toString(StandardCharsets.ISO_8859_1);
        if (!text.matches("HTTP/1\\.[01] [2345]\\d\\d(?: .*)?\\r?")) throw new IOException("no HTTP answer");
        return Integer.parseInt(text.substring(9, 12));
    }

    private static int left(long end) throws IOException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis < LEAST_MILLIS) throw new java.net.SocketTimeoutException("no answer in time");
        return (int) millis;
    }
}
