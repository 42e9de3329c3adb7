package vn.motcua.identity.signon;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query, byte for byte. Existing clients send base64 with bare "+", "/" and "=" and addresses that are not encoded, so a value ends at the
 * next "&amp;", and what is to be given back is never decoded.
 *
 * @param text the query as it came, without its "?"
 */
public record RawQuery(String text) {

    /** A query made of decoded values. */
    public static RawQuery of(Map<String, List<String>> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, all) -> all.forEach(value -> text.append(text.isEmpty() ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value))));
        return new RawQuery(text.toString());
    }

    /** The value, as it came; empty if there is none. */
    public Optional<String> raw(String name) {
        return Optional.ofNullable(pairs().get(name)).map(List::getFirst).filter(value -> !value.isEmpty());
    }

    /** The value, decoded; empty if there is none. */
    public Optional<String> get(String name) {
        return raw(name).map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
    }

    /** The value with "%41" decoded and "+" left alone, as an address has it. */
    public Optional<String> address(String name) {
        return raw(name).map(value -> URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /** True if some parameter is there twice. */
    boolean repeats() {
        return pairs().values().stream().anyMatch(values -> values.size() > 1);
    }

    private Map<String, List<String>> pairs() {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (pair.isEmpty()) continue;
            String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8);
            pairs.computeIfAbsent(name, key -> new java.util.ArrayList<>())
                    .add(equals < 0 ? "" : pair.substring(equals + 1));
        }
        return pairs;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
