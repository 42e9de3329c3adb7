package vn.motcua.axis.httpsignature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a signature covers and says of itself: one member of the header {@code Signature-Input}.
 *
 * @param label by which name the header {@code Signature} holds the signature itself
 * @param components what is covered, in order
 * @param parameters what it says of itself, in order: whole numbers and texts
 */
public record SignatureInput(String label, List<String> components, Map<String, Object> parameters) {

    public SignatureInput {
        components = List.copyOf(components);
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Reads a header that holds exactly one member. */
    static SignatureInput parse(String header) throws Malformed {
        FieldText text = new FieldText(header).blanks();
        String label = text.key();
        text.demand('=');
        List<String> components = components(text);
        Map<String, Object> parameters = parameters(text);
        if (!text.blanks().ended()) throw new Malformed("one signature is expected, and nothing after it");
        return new SignatureInput(label, components, parameters);
    }

    /** When it was made; empty if it does not say. */
    public Optional<Instant> created() {
        return parameters.get("created") instanceof Long seconds
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** Until when its maker wants it to hold; empty if it does not say. */
    public Optional<Instant> expires() {
        return parameters.get("expires") instanceof Long seconds
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** Which key made it; empty if it does not say. */
    public String keyId() {
        return text("keyid");
    }

    /** By what it differs from every other of the same key; empty if it does not say. */
    public String nonce() {
        return text("nonce");
    }

    /** With which algorithm; empty if it does not say. */
    public String algorithm() {
        return text("alg");
    }

    /** The value as it stands in the header, and on the last line of what is signed. */
    String written() {
        String covered = components.stream().map(SignatureInput::quoted).collect(Collectors.joining(" ", "(", ")"));
        return parameters.entrySet().stream()
                .map(one -> ";" + one.getKey() + "="
                        + (one.getValue() instanceof String text ? quoted(text) : one.getValue()))
                .collect(Collectors.joining("", covered, ""));
    }

    private String text(String name) {
        @Nullable Object value = parameters.get(name);
        return value instanceof String text ? text : "";
    }

    private static List<String> components(FieldText text) throws Malformed {
        List<String> components = new ArrayList<>();
        text.demand('(');
        while (!text.blanks().take(')')) {
            String component = text.string();
            if (text.next(';')) throw new Malformed("components with parameters are not understood: " + component);
            if (components.contains(component)) throw new Malformed("a component is covered twice: " + component);
            components.add(component);
        }
        return components;
    }

    private static Map<String, Object> parameters(FieldText text) throws Malformed {
        Map<String, Object> parameters = new LinkedHashMap<>();
        while (text.take(';')) {
            String name = text.blanks().key();
            text.demand('=');
            Object value = text.next('"') ? text.string() : (Object) text.number();
            if (parameters.put(name, value) != null) throw new Malformed("a parameter stands there twice: " + name);
        }
        return parameters;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
