package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.testing.RunningTest;

/** The catalogue as open data: what CPSV-AP 3.2 makes mandatory is there for every procedure, and who has it already is told so. */
@RunningTest
class OpenDataTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Mandatory properties of each class, and the class that each of the links must lead to. */
    private static final Map<String, List<String>> MANDATORY = Map.of(
            "cpsv:PublicService", List.of("dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"),
            "cv:PublicOrganisation", List.of("dct:identifier", "dct:title", "dct:spatial"),
            "cv:Evidence", List.of("dct:identifier", "dct:title"),
            "cv:Output", List.of("dct:identifier", "dct:title"),
            "cv:Cost", List.of("dct:identifier"),
            "cv:Channel", List.of("dct:identifier"),
            "cv:Requirement", List.of("dct:identifier", "dct:title"),
            "cv:LifeEvent", List.of("dct:identifier", "dct:title"),
            "cv:BusinessEvent", List.of("dct:identifier", "dct:title"),
            "eli:LegalResource", List.of("dct:identifier"));

    private static final Map<String, String> LEADS_TO = Map.of(
            "cv:hasCompetentAuthority", "cv:PublicOrganisation",
            "cpsv:hasInput", "cv:Evidence",
            "cpsv:produces", "cv:Output",
            "cv:hasCost", "cv:Cost",
            "cv:hasChannel", "cv:Channel",
            "cv:hasLegalResource", "eli:LegalResource");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void everyProcedureHasWhatTheVocabularyMakesMandatory() throws Exception {
        JsonNode document =
                JSON.readTree(get("/procedure/data/procedures.jsonld").body());
        assertThat(document.path("@context").path("cpsv").asString("")).endsWith("/vocab/cpsv#");
        List<String> missing = new ArrayList<>();
        int services = 0;
        for (JsonNode service : document.path("@graph")) {
            assertThat(service.path("@type").asString("")).isEqualTo("cpsv:PublicService");
            check(service, missing);
            services++;
        }
        assertThat(missing).isEmpty();
        assertThat(services).isGreaterThanOrEqualTo(35);
    }

    @Test
    void oneProcedureIsThereInEachForm() throws Exception {
        assertThat(JSON.readTree(get("/procedure/1.001193.json").body())
                        .path("record")
                        .path("MATTHC")
                        .asString(""))
                .isEqualTo("1.001193");
        assertThat(JSON.readTree(get("/procedure/1.001193.jsonld").body())
                        .path("@type")
                        .asString(""))
                .isEqualTo("cpsv:PublicService");
        String turtle = get("/procedure/1.001193.ttl").body();
        assertThat(turtle).contains("a cpsv:PublicService ;").contains("dct:title \"Thủ tục đăng ký khai sinh\"@vi");
        assertThat(get("/procedure/9.999999.json").statusCode()).isEqualTo(404);
        assertThat(get("/procedure/data/procedures.csv").body())
                .contains("1.001193")
                .startsWith("\uFEFFcode,");
        for (JsonNode each :
                JSON.readTree(get("/procedure/data/procedures.json").body()))
            assertThat(each.path("record").isObject()).isTrue();
    }

    @Test
    void whoHasItAlreadyIsToldSo() throws Exception {
        for (String path : List.of("/procedure/1.001193.json", "/procedure/data/procedures.csv")) {
            HttpResponse<String> first = get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Last-Modified")).isPresent();
            assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("max-age=300");
            assertThat(get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
            assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
            assertThat(get(path, "If-Modified-Since", "kein Datum").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void check(JsonNode thing, List<String> missing) {
        String type = thing.path("@type").asString("");
        for (String property : MANDATORY.getOrDefault(type, List.of()))
            if (thing.path(property).isMissingNode())
                missing.add(thing.path("@id").asString("") + " " + property);
        for (Map.Entry<String, JsonNode> each : thing.properties()) {
            List<JsonNode> values = new ArrayList<>();
            if (each.getValue().isArray()) each.getValue().forEach(values::add);
            else values.add(each.getValue());
            for (JsonNode value : values) {
                if (LEADS_TO.containsKey(each.getKey()))
                    assertThat(value.path("@type").asString("")).isEqualTo(LEADS_TO.get(each.getKey()));
                if (value.path("@type").isString() && value.path("@id").isString()) check(value, missing);
            }
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
