package vn.motcua.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One system on one connection, as cheap as a client can be, so that what is measured is the server. */
final class WireCaller implements AutoCloseable {

    private static final String PREFIX = "XroadVnpt-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss'+'SSSS");
    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"]*)\"");

    private final String systemId;
    private final Mac mac;
    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    WireCaller(int port, String systemId, String secret) throws IOException, GeneralSecurityException {
        this.systemId = systemId;
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** Sends a packet; its own number. */
    String send(String from, String kind, byte[] packet) throws IOException, GeneralSecurityException {
        byte[] body = new byte[packet.length + 2];
        System.arraycopy(packet, 0, body, 0, packet.length);
        body[packet.length] = '\r';
        body[packet.length + 1] = '\n';
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packet));
        String answer = text(call("sendEdoc", arguments("from", from, "servicetype", "eDoc", "messagetype", kind, "hash-file", hash), body));
        return must(answer, "DocId");
    }

    /** The oldest packets that wait for this system. */
    List<String> list(String kind, int atMost) throws IOException {
        String answer = text(call(
                "getReceivedEdocList",
                arguments("servicetype", "eDoc", "messagetype", kind, "pageSize", "" + atMost, "pageIndex", "1"),
                new byte[0]));
        must(answer, "ErrorCode");
        return TEXT.matcher(answer).results().filter(found -> found.group(1).equals("docId")).map(found -> found.group(2)).toList();
    }

    byte[] fetch(String id) throws IOException {
        return call("getEdoc", arguments("docId", id), new byte[0]);
    }

    void done(String id) throws IOException {
        must(text(call("updateStatus", arguments("docId", id, "status", "done"), new byte[0])), "ErrorCode");
    }

    private Map<String, String> arguments(String... namesAndValues) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("systemid", systemId);
        arguments.put("timestamp", STAMP.format(LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
        for (int i = 0; i < namesAndValues.length; i += 2) arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        return arguments;
    }

    private byte[] call(String operation, Map<String, String> arguments, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(1_000)
                .append("POST /axis/exchange/").append(operation).append(" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\nContent-Length: ")
                .append(body.length).append("\r\n");
        StringBuilder signed = new StringBuilder("{");
        arguments.forEach((name, value) -> {
            head.append(PREFIX).append(name).append(": ").append(value).append("\r\n");
            signed.append(signed.length() > 1 ? "," : "").append('"').append(PREFIX).append(name).append("\":\"").append(value).append('"');
        });
        signed.append('}');
        head.append(PREFIX).append("sign-header: ").append(signed).append("\r\n")
                .append(PREFIX).append("sign-header-key: ").append(String.join(";", arguments.keySet())).append("\r\n")
                .append(PREFIX).append("hash-header: ")
                .append(HexFormat.of().formatHex(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)))).append("\r\n\r\n");
        byte[] first = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        out.write(all);
        return answer();
    }

    private byte[] answer() throws IOException {
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
        if (!status.contains(" 200")) throw new IOException(status + " " + text(body));
        return body;
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

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String must(String answer, String name) {
        if (!answer.contains("\"OK\"")) throw new IllegalStateException(answer);
        Matcher found = TEXT.matcher(answer);
        while (found.find()) if (found.group(1).equals(name)) return found.group(2);
        throw new IllegalStateException("no " + name + " in " + answer);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
