package vn.motcua.procedure.form.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.RunningTest;

/** The evaluator for programs, asked of the birth registration that ships. */
@RunningTest
class EvaluateApiTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BIRTH = "/procedure/api/1.001193/evaluate";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode evaluated(String answers) throws IOException, InterruptedException {
        HttpResponse<String> response = post(BIRTH, "{\"answers\":" + answers + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("cache-control").orElse("")).contains("no-store");
        return JSON.readTree(response.body());
    }

    private static List<String> names(JsonNode answer, String list, String of) {
        return answer.path(list)
                .valueStream()
                .map(one -> one.path(of).asString(""))
                .toList();
    }

    @Test
    void anEmptyAnswerTellsWhatIsAskedAndMissing() throws Exception {
        JsonNode answer = evaluated("{}");
        assertThat(answer.path("procedure").asString("")).isEqualTo("1.001193");
        assertThat(answer.path("complete").asBoolean(true)).isFalse();
        assertThat(answer.path("pages").size()).isPositive();
        List<String> required = answer.path("fields")
                .valueStream()
                .filter(field -> field.path("required").asBoolean(false))
                .map(field -> field.path("field").asString(""))
                .collect(Collectors.toList());
        assertThat(required).contains("requester_name");
        assertThat(names(answer, "errors", "field")).containsAll(required);
        assertThat(answer.path("errors").get(0).path("code").asString("")).isEqualTo("NOT_ANSWERED");
        assertThat(answer.path("errors").get(0).path("vi").asString("")).startsWith("Chưa trả lời");
        assertThat(answer.path("errors").get(0).path("en").asString("")).isNotBlank();
    }

    @Test
    void answersBringQuestionsAndMistakesAreNamed() throws Exception {
        assertThat(names(evaluated("{}"), "fields", "field")).doesNotContain("mother_name");
        JsonNode answer = evaluated(
                "{\"child_case\":\"ORDINARY\",\"mother_known\":true,\"requester_number\":\"12\",\"requester_address\":{\"era\":\"NEW\",\"province\":\"01\",\"commune\":\"Phường Ma\",\"communeCode\":\"99999\"}}");
        assertThat(names(answer, "fields", "field")).contains("mother_name");
        assertThat(names(answer, "errors", "code")).contains("NO_PERSONAL_NUMBER", "NO_DIVISION");
    }

    @Test
    void aProcedureWithoutAFormOfItsOwnHasTheGeneralOne() throws Exception {
        String listed = JSON.readTree(client.send(
                                HttpRequest.newBuilder(URI.create(
                                                "http://localhost:" + port + "/procedure/api/search?q=&size=200"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("items")
                .valueStream()
                .filter(item -> !item.path("operated").asBoolean(true))
                .map(item -> item.path("code").asString(""))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> response = post("/procedure/api/" + listed + "/evaluate", "{\"answers\":{}}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(names(JSON.readTree(response.body()), "fields", "field")).contains("full_name");
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad(BIRTH, "", 400),
                new Bad(BIRTH, "null", 400),
                new Bad(BIRTH, "[]", 400),
                new Bad(BIRTH, "{}", 400),
                new Bad(BIRTH, "{\"answers\":[]}", 400),
                new Bad(BIRTH, "{\"answers\":{}", 400),
                new Bad(BIRTH, "{\"answers\":{}} {}", 400),
                new Bad(BIRTH, "{\"answers\":{},\"answers\":{}}", 400),
                new Bad(BIRTH, "{\"answers\":{},\"day\":\"2026-01-01\"}", 400),
                new Bad(BIRTH, "{\"answers\":{\"no_such_field\":1}}", 400),
                new Bad(BIRTH, "{\"answers\":{\"__proto__\":1}}", 400),
                new Bad(BIRTH, "{\"answers\":{\"child_name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}", 400),
                new Bad(BIRTH, "{\"answers\":{\"child_name\":" + "9".repeat(5_000) + "}}", 400),
                new Bad(BIRTH, "{\"answers\":{\"child_name\":\"" + "a".repeat(1 << 20) + "\"}}", 413),
                new Bad(BIRTH, "answers=1", 400),
                new Bad("/procedure/api/9.999999/evaluate", "{\"answers\":{}}", 404),
                new Bad(
                        "/procedure/api/<script>/evaluate".replace("<", "%3C").replace(">", "%3E"),
                        "{\"answers\":{}}",
                        400));
    }

    record Bad(String path, String body, int status) {
        @Override
        public String toString() {
            return path + " " + body.substring(0, Math.min(50, body.length()));
        }
    }

    @ParameterizedTest
    @MethodSource
    void bad(Bad one) throws Exception {
        HttpResponse<String> response = post(one.path(), one.body());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(one.status());
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("next").asString("")).isNotBlank();
    }

    /** Values of any type at any field are judged, never a fault. */
    @Test
    void anyValueAtAnyFieldIsJudged() throws Exception {
        JsonNode first = evaluated("{\"child_case\":\"ORDINARY\",\"mother_known\":true,\"father_known\":true}");
        for (String value :
                List.of("1", "-1e30", "true", "\"\\u0000\\ud800\"", "[]", "[1,{}]", "{}", "{\"era\":7}", "null"))
            for (String name : names(first, "fields", "field"))
                if (!name.contains("."))
                    assertThat(post(BIRTH, "{\"answers\":{\"" + name + "\":" + value + "}}")
                                    .statusCode())
                            .as(name + " = " + value)
                            .isIn(200, 400);
    }
}
