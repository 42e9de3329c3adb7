package vn.motcua.axis.wire;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.line.Framing;
import vn.motcua.testing.line.Request;

/**
 * One call of an operation, before it becomes a request: its arguments, which are signed and sent as headers, and whatever a test wants to be
 * wrong about it.
 */
final class Call {

    private static final String PREFIX = "XroadVnpt-";

    final String operation;
    private String method = "POST";
    private Framing framing = Framing.LENGTH;
    private byte[] body = {};
    private String type = "application/x-www-form-urlencoded";
    private String query = "";
    private UnaryOperator<String> spelling = name -> name;
    private UnaryOperator<String> text = json -> json;
    private final Map<String, String> signed = new LinkedHashMap<>();
    private final Map<String, String> sent = new LinkedHashMap<>();

    Call(String operation) {
        this.operation = operation;
    }

    /** An argument, signed and sent. */
    Call with(String name, String value) {
        signed.put(name, value);
        sent.put(name, value);
        return this;
    }

    /** Arguments that a client still carries from earlier calls. */
    Call with(Map<String, String> arguments) {
        arguments.forEach(this::with);
        return this;
    }

    /** An argument that is sent, or sent otherwise than it was signed. */
    Call sentOnly(String name, String value) {
        sent.put(name, value);
        return this;
    }

    /** An argument that is signed and not sent. */
    Call signedOnly(String name, String value) {
        signed.put(name, value);
        sent.remove(name);
        return this;
    }

    Call get() {
        method = "GET";
        return this;
    }

    Call body(byte[] bytes, String contentType) {
        body = bytes;
        type = contentType;
        return this;
    }

    Call body(String json) {
        return body(json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    Call framing(Framing how) {
        framing = how;
        return this;
    }

    Call query(String words) {
        query = words;
        return this;
    }

    /** Writes the names of all headers in another letter case. */
    Call spelling(UnaryOperator<String> how) {
        spelling = how;
        return this;
    }

    /** Changes the text of the signed object before the HMAC is taken over it. */
    Call signing(UnaryOperator<String> how) {
        text = how;
        return this;
    }

    /** The arguments sent so far. */
    Map<String, String> arguments() {
        return Map.copyOf(sent);
    }

    /** The request, signed as section 2 of the contract says. */
    Request signed(String endpoint, String systemId, String secret, String timestamp) {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("systemid", systemId);
        object.put("timestamp", timestamp);
        object.putAll(signed);
        String json = text.apply(json(object));
        Map<String, String> headers = new LinkedHashMap<>(object);
        headers.keySet().retainAll(sent.keySet());
        headers.putAll(sent);
        headers.putIfAbsent("systemid", systemId);
        headers.putIfAbsent("timestamp", timestamp);
        headers.putIfAbsent("sign-header", json);
        headers.putIfAbsent("sign-header-key", String.join(";", object.keySet()));
        headers.putIfAbsent("hash-header", Hashes.hmac(secret, json));
        headers.putIfAbsent("version", "3.0.201608");
        headers.values().removeIf(ABSENT::equals);
        return new Request(method, endpoint + "/" + operation + query, written(headers), body, framing);
    }

    /** The value of a header that is to be missing. */
    static final String ABSENT = "\u0000";

    private static String json(Map<String, String> object) {
        Map<String, String> prefixed = new LinkedHashMap<>();
        object.forEach((name, value) -> prefixed.put(PREFIX + name, value));
        return JsonMapper.shared().writeValueAsString(prefixed);
    }

    private List<Map.Entry<String, String>> written(Map<String, String> headers) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        all.add(new SimpleImmutableEntry<>("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP"));
        if (!method.equals("GET")) all.add(new SimpleImmutableEntry<>("Content-Type", type));
        headers.forEach((name, value) -> all.add(new SimpleImmutableEntry<>(PREFIX + name, value)));
        return all.stream()
                .map(one -> new SimpleImmutableEntry<>(spelling.apply(one.getKey()), one.getValue()))
                .collect(Collectors.toList());
    }
}
