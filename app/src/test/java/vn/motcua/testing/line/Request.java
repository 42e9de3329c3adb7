package vn.motcua.testing.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One request as it goes over the line.
 *
 * @param method GET or POST
 * @param path from the slash on
 * @param headers in the order and letter case in which they are written
 * @param body the bytes; none with GET
 * @param framing how the body travels
 */
public record Request(
        String method, String path, List<Map.Entry<String, String>> headers, byte[] body, Framing framing) {

    private static final int CHUNK = 8_192;

    /** Everything before the body. */
    public byte[] head() {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> text.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append("\r\n"));
        if (!method.equals("GET")) text.append(announcement());
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The body as the framing has it. */
    public byte[] framedBody() {
        return framing == Framing.CHUNKED && !method.equals("GET") ? chunked() : body;
    }

    private String announcement() {
        return switch (framing) {
            case LENGTH -> "Content-Length: " + body.length + "\r\n";
            case CHUNKED -> "Transfer-Encoding: chunked\r\n";
            case EXPECT -> "Content-Length: " + body.length + "\r\nExpect: 100-continue\r\n";
        };
    }

    private byte[] chunked() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.length + body.length / 100 + 16);
        for (int at = 0; at < body.length; at += CHUNK) {
            int size = Math.min(CHUNK, body.length - at);
            all.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            all.write(body, at, size);
            all.writeBytes(new byte[] {'\r', '\n'});
        }
        all.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }
}
