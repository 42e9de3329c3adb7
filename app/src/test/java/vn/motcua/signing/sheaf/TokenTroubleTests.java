package vn.motcua.signing.sheaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.motcua.crash.CrashFolder;
import vn.motcua.crash.DatabaseBelow;
import vn.motcua.crash.RealServer;
import vn.motcua.signing.authority.FaultyLibrary;
import vn.motcua.signing.authority.SoftToken;

/**
 * Programme E7 with all keys in a token: pulled out in the middle of a load and put back, without a session left, with another PIN. Nothing is signed by halves, papers wait and then are signed, the status page says why,
 * and no PIN is tried twice.
 */
class TokenTroubleTests extends CrashFolder {

    private static final Duration AGAIN_WITHIN = Duration.ofSeconds(30);

    private final List<String> asked = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private RealServer server;

    @Test
    @Tag("long")
    void papersWaitWhileTheTokenIsInTroubleAndAreSignedAfter() throws Exception {
        try (SoftToken soft = new SoftToken()) {
            FaultyLibrary token = new FaultyLibrary(folder.resolve("token"));
            begin(soft, token);
            RealServer.until(
                    "somebody can sign", () -> server.ask("signers", Map.of()).isPresent());
            ask(12);
            awaitSigned(2);
            for (String trouble : List.of("away", "full")) {
                token.is(trouble);
                if (trouble.equals("full")) letGo(token);
                RealServer.until("the status page says it", () -> status().contains("(token)"));
                ask(4);
                int signed = signed();
                RealServer.pause(26_000); // longer than five tries take
                assertThat(refused()).as(trouble).isEmpty();
                assertThat(signed()).as("signed without a token").isLessThanOrEqualTo(signed + 1);
                token.isNot(trouble);
                throughWithin(AGAIN_WITHIN);
                assertThat(status()).doesNotContain("(token)");
            }
            server.stop();

            token.is("pin");
            long before = token.logins();
            begin(soft, token);
            ask(3);
            RealServer.until("the status page says it", () -> status().contains("mã PIN"));
            RealServer.pause(12_000);
            assertThat(token.logins() - before).as("tries of a PIN").isEqualTo(1);
            assertThat(refused()).isEmpty();
            server.stop();
            token.isNot("pin");
            begin(soft, token);
            throughWithin(AGAIN_WITHIN);
            server.stop();
            begin(soft, token);
            judged();
            server.stop();
        }
    }

    private void begin(SoftToken soft, FaultyLibrary token) {
        Map<String, String> settings = new HashMap<>();
        settings.put("MOTCUA_SIGNING_TOKEN", token.path().toString());
        settings.put("MOTCUA_SIGNING_TOKEN_SLOT", soft.slot());
        settings.put("MOTCUA_SIGNING_TOKEN_PIN", SoftToken.PIN);
        settings.put("MOTCUA_SIGNING_TOKEN_EVERY", "2s");
        settings.put("MOTCUA_SIGNING_KEY_FILES", "refuse");
        server = RealServer.start(data(), settings);
        server.awaitUp();
    }

    /** Sessions that are open stay so: for a moment it is pulled out, and comes back with all of them taken by others. */
    private static void letGo(FaultyLibrary token) throws IOException {
        token.is("away");
        RealServer.pause(5_000);
        token.isNot("away");
    }

    private void ask(int papers) {
        server.ask("sheaf", Map.of("papers", Integer.toString(papers)))
                .orElseThrow()
                .path("papers")
                .valueStream()
                .forEach(one -> asked.add(one.asString()));
    }

    private void awaitSigned(int papers) {
        RealServer.until(papers + " are signed", () -> signed() >= papers);
    }

    private int signed() {
        return DatabaseBelow.ask(server, "select id::text from public.crash_paper where signed is not null")
                .size();
    }

    private List<String> refused() {
        return DatabaseBelow.ask(server, "select refusal from signing.paper where state = 'REFUSED'");
    }

    private void throughWithin(Duration limit) {
        long since = System.nanoTime();
        RealServer.until("all are signed", () -> signed() == asked.size());
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        System.out.println("all signed " + took.toMillis() + " ms after the token was back");
        assertThat(took).isLessThan(limit);
    }

    private void judged() throws Exception {
        RealServer.until(
                "open intents are resolved",
                () -> DatabaseBelow.ask(server, "select count(*)::text from signing.intent where outcome is null")
                        .equals(List.of("0")));
        try (Connection database = server.database()) {
            assertThat(new SheafJudge(asked, List.of()).complaints(database)).isEmpty();
        }
    }

    private String status() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/status"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
