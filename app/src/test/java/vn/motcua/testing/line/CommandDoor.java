package vn.motcua.testing.line;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The administrator's command line, as {@code ./motcua <module> …} reaches a running server.
 *
 * @param port where the server listens for its administrator
 * @param token what lets its administrator in
 */
public record CommandDoor(int port, String token) {

    /** Runs a command of a module and gives its answer. */
    public JsonNode run(String module, String command, String... words) {
        String body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("module", module, "command", command, "words", List.of(words), "folder", "/"));
        List<Map.Entry<String, String>> headers =
                List.of(Map.entry("Authorization", "Bearer " + token), Map.entry("Content-Type", "application/json"));
        try (Line line = new Line(port)) {
            Reply reply = line.exchange(
                    new Request("POST", "/-/admin", headers, body.getBytes(StandardCharsets.UTF_8), Framing.LENGTH));
            String last = reply.text().strip().lines().reduce("", (before, next) -> next);
            JsonNode answer = JsonMapper.shared().readTree(last);
            if (!answer.has("answer")) throw new AssertionError(module + " " + command + ": " + reply.text());
            return answer.path("answer");
        }
    }
}
