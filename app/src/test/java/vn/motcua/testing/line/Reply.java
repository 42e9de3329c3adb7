package vn.motcua.testing.line;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came back over a line.
 *
 * @param status of HTTP; 0 if the other side hung up without a word
 * @param headers by name in small letters
 * @param body the bytes, without the framing they travelled in
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    /** The other side hung up. */
    public static final Reply NONE = new Reply(0, Map.of(), new byte[0]);

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A header, by its name in small letters; empty if it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
