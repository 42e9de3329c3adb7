package vn.motcua;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.database.StartupFailure;

/**
 * The administrator's command line. It talks to the server that runs on the data folder, over loopback with that server's token; if none
 * runs, it starts one for the moment. Commands that need no server run here, in this process.
 */
final class CommandLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintStream out;
    private final PrintStream err;

    CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs {@code <module> <command> …} and gives the exit code. */
    int run(String... args) {
        List<String> words = Arrays.asList(args);
        CommandWords given = CommandWords.parse(words);
        if (given.module().isEmpty())
            throw new StartupFailure(
                    "Dùng: ./motcua run | test | <mô-đun> <lệnh> …", "Use: ./motcua run | test | <module> <command> …");
        Optional<LocalCommand> local = LocalCommand.find(given);
        try {
            if (local.isPresent()) return local.get().run(given, out, err);
            int exit = withServer(given);
            if (given.command().isEmpty()) err.println("\n" + LocalCommand.helpOf(given.module()));
            return exit;
        } catch (IOException e) {
            err.println("Không liên lạc được với máy chủ / the server cannot be reached: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int withServer(CommandWords given) throws IOException, InterruptedException {
        Optional<RunningServer> running = RunningServer.find(given.data(), err);
        if (running.isPresent()) return ask(running.get(), given);
        try (ConfigurableApplicationContext started = start(given.data())) {
            return started.isRunning()
                    ? ask(RunningServer.find(given.data(), err).orElseThrow(), given)
                    : 1;
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        PrintStream console = System.out;
        System.setOut(System.err); // the answer alone goes to standard output
        try {
            return Server.run(LaunchOptions.parse("--port", "0", "--data", data.toString(), "--no-demo"));
        } finally {
            System.setOut(console);
        }
    }

    private int ask(RunningServer server, CommandWords given) throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("module", given.module());
        body.put("command", given.command());
        body.put("words", given.words());
        body.put(
                "folder",
                Path.of(System.getProperty("motcua.folder", ""))
                        .toAbsolutePath()
                        .toString());
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/-/admin");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) throw new IOException("HTTP " + response.statusCode());
            return show(response.body(), given);
        }
    }

    private void error(JsonNode node, CommandWords given) {
        if (given.json()) out.println(JSON.writeValueAsString(node));
        else err.println(node.path("error").asString());
    }

    /** One JSON object a line: progress while it works, then the answer. */
    private int show(InputStream lines, CommandWords given) throws IOException {
        int exit = 1;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line; (line = reader.readLine()) != null; ) {
                JsonNode node = JSON.readTree(line);
                if (node.has("progress")) err.println(node.path("progress").asString());
                if (node.has("error")) error(node, given);
                if (node.has("answer")) {
                    exit = node.path("exit").asInt(0);
                    boolean asJson = given.json() || node.path("secret").asBoolean();
                    out.println(
                            asJson ? JSON.writeValueAsString(node.path("answer")) : AnswerText.of(node.path("answer")));
                }
            }
        }
        return exit;
    }
}
