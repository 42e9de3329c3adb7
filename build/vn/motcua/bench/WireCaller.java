package vn.motcua.bench;

import java.io.IOException;
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
    private final HttpLine line;

    WireCaller(int port, String systemId, String secret) throws IOException, GeneralSecurityException {
        this.systemId = systemId;
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        line = new HttpLine(port);
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
                .append("POST /axis/exchange/").append(operation).append(" HTTP/1.1\r\nContent-Type: application/octet-stream\r\n");
        StringBuilder signed = new StringBuilder("{");
        arguments.forEach((name, value) -> {
            head.append(PREFIX).append(name).append(": ").append(value).append("\r\n");
            signed.append(signed.length() > 1 ? "," : "").append('"').append(PREFIX).append(name).append("\":\"").append(value).append('"');
        });
        signed.append('}');
        head.append(PREFIX).append("sign-header: ").append(signed).append("\r\n")
                .append(PREFIX).append("sign-header-key: ").append(String.join(";", arguments.keySet())).append("\r\n")
                .append(PREFIX).append("hash-header: ")
                .append(HexFormat.of().formatHex(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)))).append("\r\n");
        return line.ask(head.toString(), body);
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
        line.close();
    }
}
