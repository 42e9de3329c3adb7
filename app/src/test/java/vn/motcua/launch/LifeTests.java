package vn.motcua.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.crash.RealServer;

/** A server's life from outside: found by the command line, outliving its database's death, speaking TLS, stopped. */
class LifeTests {

    private static final Pattern ADDRESS = Pattern.compile("(https?)://localhost:(\\d+)");

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void letTheDatabaseIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = folder.resolve("data");
    }

    /** One life, because each costs a start. */
    @Test
    void commandsFindItItOutlivesItsDatabaseAndItStops() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(
                data.resolve("run").resolve("server.json"),
                "{\"port\":1,\"token\":\"x\",\"pid\":1}"); // left by one that was killed
        RealServer server = RealServer.start(data, "--no-demo");
        RealServer.until("it has begun", () -> Files.exists(data.resolve("postgres")));
        String early = command("crash", "state", "--json", "--data", data.toString());
        assertThat(early)
                .as("a command that comes while it starts waits for it")
                .contains("\"demo\":0");
        assertThat(command("nothing", "--data", data.toString())).contains("./motcua crash found");
        assertThat(command("crash", "found", "--json", "--data", data.toString()))
                .contains("\"error\"");

        String home = address();
        killDatabase();
        assertThat(outage(home)).as("while the database is away").isTrue();
        RealServer.until(
                "the database is back",
                () -> server.ask("found", Map.of("name", "after")).isPresent());
        assertThat(get(home + "/status/api", HttpClient.newHttpClient()).statusCode())
                .isEqualTo(200);

        assertThat(command("stop", "--data", data.toString())).contains("Đã dừng / stopped");
        assertThat(server.isAlive()).isFalse();
        assertThat(RealServer.workingOn(data)).isEmpty();
        assertThat(command("stop", "--data", data.toString())).contains("no server runs there");
    }

    @Test
    void withTlsItsCookiesAndHeadersFollow() throws Exception {
        RealServer server = RealServer.start(data, "--no-demo", "--tls");
        server.awaitUp();
        String home = address();
        assertThat(home).startsWith("https://");
        HttpResponse<String> page = get(home + "/?lang=en", trusting());
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        String policy = policy(home);
        assertThat(policy).contains("default-src 'none'; script-src 'nonce-", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe").isNotEqualTo(policy(home)); // the nonce is another one
        server.stop();
    }

    private static String policy(String home) throws Exception {
        return get(home + "/", trusting())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    private String address() {
        Matcher[] found = new Matcher[1];
        RealServer.until("the address is told", () -> {
            try {
                found[0] = ADDRESS.matcher(Files.readString(RealServer.output(data)));
                return found[0].find();
            } catch (IOException e) {
                return false;
            }
        });
        return found[0].group();
    }

    /** Kills every process of the database at once, as a machine short of memory might. */
    private void killDatabase() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = java.util.stream.Stream.concat(
                        postmaster.descendants(), java.util.stream.Stream.of(postmaster))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** True if no answer until the database is back was worse than "not now". */
    private static boolean outage(String home) throws Exception {
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = get(home + "/identity/sign-in", HttpClient.newHttpClient());
            if (answer.statusCode() != 200 && answer.statusCode() != 503) return false;
            if (answer.statusCode() == 503 && !answer.body().contains("<h1")) return false;
            Thread.sleep(50);
        }
        return true;
    }

    private static String command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(RealServer.command(List.of(words)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static HttpResponse<String> get(String address, HttpClient client)
            throws IOException, InterruptedException {
        try (client) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A client that trusts the certificate made for a first look; nobody else does. */
    private static HttpClient trusting() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
