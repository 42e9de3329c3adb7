package vn.motcua.axis.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What came back over a line.
 *
 * @param status of HTTP; 0 if the other side hung up without a word
 * @param headers by name in small letters
 * @param body the bytes, without the framing they travelled in
 */
record Reply(int status, Map<String, String> headers, byte[] body) {

    static final Reply NONE = new Reply(0, Map.of(), new byte[0]);

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
