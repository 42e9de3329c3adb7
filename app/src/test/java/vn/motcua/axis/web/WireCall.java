package vn.motcua.axis.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.axis.system.Made;

/** One request as an existing client makes it; every part can be spoilt. */
final class WireCall {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Made system;
    private final String operation;
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final Map<String, String> unsigned = new LinkedHashMap<>();
    private String method = "POST";
    private byte[] body = new byte[0];

    WireCall(int port, Made system, String operation, String stamp) {
        this.port = port;
        this.system = system;
        this.operation = operation;
        arguments.put("systemid", system.systemId());
        arguments.put("timestamp", stamp);
    }

    WireCall with(String name, String value) {
        arguments.put(name, value);
        return this;
    }

    WireCall unsigned(String name, String value) {
        unsigned.put(name, value);
        return this;
    }

    WireCall get() {
        method = "GET";
        return this;
    }

    WireCall body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /** A packet with its hash, and the line end behind it. */
    WireCall file(byte[] file) {
        with("hash-file", sha256(file));
        body = java.util.Arrays.copyOf(file, file.length + 2);
        body[file.length] = '\r';
        body[file.length + 1] = '\n';
        return this;
    }

    HttpResponse<byte[]> send() throws IOException, InterruptedException {
        String signed = JSON.writeValueAsString(arguments.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> "XroadVnpt-" + one.getKey(), Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new)));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/axis/exchange/" + operation))
                .header(
                        "Content-Type",
                        operation.equals("sendEdoc") ? "application/octet-stream" : "application/x-www-form-urlencoded")
                .header("XroadVnpt-sign-header", signed)
                .header("XroadVnpt-sign-header-key", String.join(";", arguments.keySet()))
                .header("xroadvnpt-HASH-header", mac(system.secret(), signed))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        arguments.forEach((name, value) -> request.header("XROADVNPT-" + name, value));
        unsigned.forEach((name, value) -> request.header("XroadVnpt-" + name, value));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode answer() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send();
        if (response.statusCode() != 200) throw new AssertionError("status " + response.statusCode());
        String line = new String(response.body(), StandardCharsets.UTF_8);
        if (line.contains("\n")) throw new AssertionError("more than a line: " + line);
        return JSON.readTree(line);
    }

    /** The error code that was answered. */
    String code() throws IOException, InterruptedException {
        return answer().get("ErrorCode").stringValue();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
