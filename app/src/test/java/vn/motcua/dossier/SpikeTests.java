package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.crash.RealServer;
import vn.motcua.testing.Says;
import vn.motcua.testing.line.CommandDoor;

/**
 * People and agencies' systems come all at once, fifteen and thirty-five times as many as before, whether the server keeps up or not: whoever cannot be served
 * is told so in a way that he understands, nothing else goes wrong, and seconds after the rush all is as before.
 */
@Tag("long")
class SpikeTests {

    private static final int[] TIMES = {1, 15, 1, 25, 2, 35, 10, 1};
    private static final int ONCE_A_SECOND = 20;
    private static final int SECONDS = 4;
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final List<String> PAGES = List.of("/", "/dossier/track", "/procedure", "/dossier/national");

    /** A server so small that the rush is one. */
    private static final Map<String, String> SMALL = Map.of(
            "MOTCUA_PORTAL_REQUESTS_AT_ONCE", "2",
            "MOTCUA_PORTAL_REQUESTS_IN_LINE", "8",
            "MOTCUA_DOSSIER_PARTNER_CALLS_AT_ONCE", "1",
            "MOTCUA_DOSSIER_PARTNER_CALLS_IN_LINE", "2");

    /** How a call went: served, turned away as its door does, or wrong. */
    private enum How {
        SERVED,
        TURNED_AWAY,
        WRONG
    }

    private record Seen(long begun, long nanos, boolean page, How how, String what) {
        boolean calm() {
            return how == How.SERVED && nanos < SOON.toNanos();
        }
    }

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private int port;
    private String call = "";

    @Test
    @Says("issue 5: 1→15→1→25→2→35→10 times the load: no error but deliberate 429, recovery within 10 s")
    void aRushIsShedAndSoonForgotten() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        RealServer server = RealServer.start(folder.resolve("data"), SMALL, "--no-demo");
        server.awaitUp();
        port = server.port();
        call = call(server);
        for (int i = 0; i < 200; i++) ask(i); // until it is compiled
        seen.clear();
        List<Long> calm = new ArrayList<>();
        for (int times : TIMES) {
            long begun = System.nanoTime();
            rush(times);
            if (times <= 2) calm.add(begun);
        }
        server.stop();
        assertThat(seen).filteredOn(one -> one.how == How.WRONG).isEmpty();
        assertThat(seen).anyMatch(one -> one.page && one.how == How.TURNED_AWAY);
        assertThat(seen).anyMatch(one -> !one.page && one.how == How.TURNED_AWAY);
        for (long begun : calm)
            assertThat(disturbance(begun)).as("until it was calm again").isLessThan(RECOVERY);
        assertThat(RealServer.said(folder.resolve("data"))).doesNotContain("OutOfMemoryError", "fault ");
    }

    /** How long after that moment, when the load was small, somebody was turned away or waited. */
    private Duration disturbance(long begun) {
        long end = begun + Duration.ofSeconds(SECONDS).toNanos();
        return Duration.ofNanos(seen.stream()
                .filter(one -> one.begun >= begun && one.begun < end && !one.calm())
                .mapToLong(one -> one.begun + one.nanos - begun)
                .max()
                .orElse(0));
    }

    /** Calls come at their pace, however long the earlier ones take. */
    private void rush(int times) throws InterruptedException {
        long pause = Duration.ofSeconds(1).toNanos() / (ONCE_A_SECOND * (long) times);
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ONCE_A_SECOND * times * SECONDS; i++) {
                long at = begun + i * pause;
                long wait = at - System.nanoTime();
                if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
                int number = i;
                threads.submit(() -> ask(number));
            }
        }
    }

    private void ask(int number) {
        long begun = System.nanoTime();
        boolean page = number % 5 != 0;
        String what;
        How how;
        try {
            HttpResponse<String> answer = client.send(
                    page ? page(PAGES.get(number % PAGES.size())) : lookUp(), HttpResponse.BodyHandlers.ofString());
            how = page ? ofPage(answer) : ofCall(answer);
            what = how == How.WRONG ? answer.statusCode() + " " + answer.body() : "";
        } catch (IOException e) {
            how = How.WRONG;
            what = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        seen.add(new Seen(begun, System.nanoTime() - begun, page, how, what));
    }

    private static How ofPage(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) return How.SERVED;
        boolean deliberate = answer.statusCode() == 429
                && answer.headers().firstValue("Retry-After").isPresent();
        return deliberate ? How.TURNED_AWAY : How.WRONG;
    }

    /** An existing client cannot read a 429: it is told in the words of its contract. */
    private static How ofCall(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) return How.WRONG;
        return switch (JsonMapper.shared()
                .readTree(answer.body())
                .path("error_code")
                .asString()) {
            case "0" -> How.SERVED;
            case "-99" -> How.TURNED_AWAY;
            default -> How.WRONG;
        };
    }

    private HttpRequest page(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .build();
    }

    private HttpRequest lookUp() {
        return post("/mapi/p", call);
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String call(RealServer server) throws IOException, InterruptedException {
        JsonNode made = new CommandDoor(
                        server.door().path("port").asInt(),
                        server.door().path("token").asString())
                .run("dossier", "add-partner", "--agency", "H26");
        String login = "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(
                        made.path("username").asString(), made.path("password").asString());
        String session = JsonMapper.shared()
                .readTree(client.send(post("/mapi/login", login), HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("session")
                .asString();
        return "{\"session\":\"%s\",\"madonvi\":\"H26\",\"service\":\"TraCuuHoSo\",\"mahoso\":\"H26.1-261126-0001\"}"
                .formatted(session);
    }
}
