package vn.motcua.axis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Refused;

/**
 * The arguments of a request: headers under one prefix, in whatever case, each also inside a JSON object that is signed. An argument counts
 * only with a value that is signed as well; clients repeat arguments of earlier calls, and sometimes twice.
 */
final class SignedHeaders {

    private static final String PREFIX = "XroadVnpt-";
    private static final String SIGNED = PREFIX + "sign-header";
    private static final String MAC = PREFIX + "hash-header";

    private final HttpServletRequest request;
    private final byte[] signedBytes;
    private final Map<String, List<String>> signed;

    private SignedHeaders(HttpServletRequest request, byte[] signedBytes, Map<String, List<String>> signed) {
        this.request = request;
        this.signedBytes = signedBytes;
        this.signed = signed;
    }

    static SignedHeaders of(HttpServletRequest request, JsonMapper json) {
        String text = request.getHeader(SIGNED);
        if (text == null) throw Refused.because(AxisRefusal.NOT_AUTHENTIC);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1); // as they came
        return new SignedHeaders(request, bytes, read(decoded(text), json));
    }

    /** The exact bytes over which the signature is. */
    byte[] signedBytes() {
        return signedBytes;
    }

    /** The signature, as written. */
    String mac() {
        String mac = request.getHeader(MAC);
        return mac == null ? "" : mac.strip();
    }

    /** The argument's value, if its header came and the value is signed. */
    Optional<String> find(String name) {
        List<String> values = signed.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        for (String header : Collections.list(request.getHeaders(PREFIX + name))) {
            String value = decoded(header);
            for (String one : values) if (one.strip().equals(value.strip())) return Optional.of(value.strip());
        }
        return Optional.empty();
    }

    /** The same; refused if it is not there. */
    String get(String name) {
        return find(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> Refused.at(name, AxisRefusal.ARGUMENT_WRONG, name));
    }

    private static Map<String, List<String>> read(String text, JsonMapper json) {
        Map<String, List<String>> signed = new HashMap<>();
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw Refused.because(AxisRefusal.NOT_AUTHENTIC);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName().toLowerCase(Locale.ROOT);
                parser.nextToken();
                if (!parser.currentToken().isScalarValue()) parser.skipChildren();
                else
                    signed.computeIfAbsent(bare(name), key -> new ArrayList<>()).add(parser.getString());
            }
        } catch (JacksonException e) {
            throw Refused.because(AxisRefusal.NOT_AUTHENTIC);
        }
        return signed;
    }

    private static String bare(String name) {
        String prefix = PREFIX.toLowerCase(Locale.ROOT);
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** The server hands headers over byte by byte; what is UTF-8 is read as that. */
    private static String decoded(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
