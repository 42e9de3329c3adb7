package vn.motcua.axis.wire;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The administrator's command line, as {@code ./motcua axis …} reaches a running server.
 *
 * @param port where the server listens for its administrator
 * @param token what lets its administrator in
 */
record CommandDoor(int port, String token) {

    /** Runs a command of the axis and gives its answer. */
    JsonNode run(String command, String... words) {
        String body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("module", "axis", "command", command, "words", List.of(words), "folder", "/"));
        List<Map.Entry<String, String>> headers = List.of(
                new SimpleImmutableEntry<>("Authorization", "Bearer " + token),
                new SimpleImmutableEntry<>("Content-Type", "application/json"));
        try (Line line = new Line(port)) {
            Reply reply = line.exchange(
                    new Request("POST", "/-/admin", headers, body.getBytes(StandardCharsets.UTF_8), Framing.LENGTH));
            String last = reply.text().strip().lines().reduce("", (before, next) -> next);
            JsonNode answer = JsonMapper.shared().readTree(last);
            if (!answer.has("answer")) throw new AssertionError(command + ": " + reply.text());
            return answer.path("answer");
        }
    }

    /** A new system for these agencies, which talks to the endpoint at a port. */
    Client system(int endpoint, String... agencies) {
        JsonNode made = run("add-system", "--agencies", String.join(",", agencies));
        return new Client(
                endpoint, made.path("systemId").asString(), made.path("secret").asString());
    }
}
