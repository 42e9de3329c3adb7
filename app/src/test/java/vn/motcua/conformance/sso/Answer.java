package vn.motcua.conformance.sso;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the server. */
record Answer(int status, String location, String type, String body, HttpResponse<String> whole) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response);
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String header(String name) {
        return whole.headers().firstValue(name).orElse("");
    }
}
