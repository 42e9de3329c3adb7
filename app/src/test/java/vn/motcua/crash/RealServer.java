package vn.motcua.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.certifiedcopy.CopyWorld;
import vn.motcua.dossier.DossierWorld;
import vn.motcua.payment.simulator.BankProbe;
import vn.motcua.signing.pades.SigningPeople;

/** The real program as a process of its own, on a data folder: started, asked through its command door, killed. */
public final class RealServer {

    private static final Duration UP_WITHIN = Duration.ofSeconds(120);
    private static final List<Class<?>> PROBES = List.of(
            FoundingProbe.class,
            DossierProbe.class,
            DossierWorld.class,
            PaymentProbe.class,
            BankProbe.class,
            VaultProbe.class,
            CopyProbe.class,
            CopyWorld.class,
            SheafProbe.class,
            SealProbe.class,
            SigningPeople.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ADDRESS = Pattern.compile("Một Cửa  https?://localhost:(\\d+)");

    private final Path data;
    private final Process process;
    private final int saidBefore;
    private final HttpClient client = HttpClient.newHttpClient();

    private RealServer(Path data, Process process, int saidBefore) {
        this.data = data;
        this.process = process;
        this.saidBefore = saidBefore;
    }

    /** Starts it and returns at once; {@link #awaitUp} waits until it serves. Output goes to {@code server.out} beside the folder. */
    public static RealServer start(Path data, String... options) {
        return start(data, Map.of(), options);
    }

    /** The same, with settings as the environment gives them, such as {@code MOTCUA_AXIS_KEEP_SWEEP_EVERY}. */
    public static RealServer start(Path data, Map<String, String> settings, String... options) {
        try {
            List<String> words = new ArrayList<>(List.of("run", "--port", "0", "--data", data.toString()));
            words.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command(words))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(output(data).toFile()));
            // what the demo nation has signed, and paid for, would lie among what a test counts
            builder.environment().put("MOTCUA_CERTIFIEDCOPY_DEMO_CERTIFIES", "false");
            builder.environment().put("MOTCUA_SIGNING_KEY_FILES", "development");
            builder.environment().putAll(settings);
            builder.environment()
                    .put(
                            "SPRING_MAIN_SOURCES",
                            Stream.of(
                                            FoundingProbe.class,
                                            DossierProbe.class,
                                            PaymentProbe.class,
                                            BankProbe.class,
                                            VaultProbe.class,
                                            CopyProbe.class,
                                            SheafProbe.class,
                                            SealProbe.class)
                                    .map(Class::getName)
                                    .collect(Collectors.joining(",")));
            int saidBefore = said(data).length();
            return new RealServer(data, builder.start(), saidBefore);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that runs the program itself, without the launcher around it. */
    public static List<String> command(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dmotcua.postgres-home=" + System.getProperty("motcua.postgres-home", "target/postgres"),
                "-cp",
                classPath(),
                "vn.motcua.Motcua"));
        command.addAll(words);
        return command;
    }

    /** Where it writes what it says. */
    public static Path output(Path data) {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    /** Waits until it answers commands. */
    public void awaitUp() {
        until("the server is up", () -> {
            if (!process.isAlive()) throw new IllegalStateException("the server ended: " + lastWords());
            return ask("state", Map.of()).isPresent();
        });
    }

    /** Waits until the demo nation is loaded. */
    public void awaitDemo() {
        until("the demo nation is complete", this::demoComplete);
    }

    /** True if the demo nation is loaded. */
    public boolean demoComplete() {
        return ask("state", Map.of())
                .map(state -> state.path("demo").asInt() == state.path("parts").asInt())
                .orElse(false);
    }

    /** Where it serves pages and endpoints, as it says itself. */
    public int port() {
        AtomicInteger port = new AtomicInteger();
        until("the server says where it listens", () -> {
            Matcher said = ADDRESS.matcher(said(data).substring(saidBefore));
            if (said.find()) port.set(Integer.parseInt(said.group(1)));
            return port.get() > 0;
        });
        return port.get();
    }

    /** The port and the token of its administrator's door: {@code port}, {@code token}, {@code pid}. */
    public JsonNode door() {
        try {
            return JSON.readTree(Files.readString(data.resolve("run").resolve("server.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True while its process lives. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Runs one of the probe's commands; empty if the answer is not known, because the server is not up, refused, or died. */
    public Optional<JsonNode> ask(String command, Map<String, String> options) {
        List<String> words = options.entrySet().stream()
                .flatMap(option -> Stream.of("--" + option.getKey(), option.getValue()))
                .toList();
        return ask("crash", command, words, Duration.ofSeconds(20));
    }

    /** Runs a command of a module, and waits so long for its answer; empty as above. */
    public Optional<JsonNode> ask(String module, String command, List<String> words, Duration patience) {
        try {
            JsonNode door = door();
            if (door.path("pid").asLong() != process.pid()) return Optional.empty(); // left by one that was killed
            Map<String, Object> body = Map.of("module", module, "command", command, "words", words, "folder", "/");
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + door.path("port").asInt() + "/-/admin"))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + door.path("token").asString())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String last = response.body().strip().lines().reduce("", (before, line) -> line);
            JsonNode answer = last.isEmpty() ? JSON.nullNode() : JSON.readTree(last);
            return response.statusCode() == 200 && answer.has("answer")
                    ? Optional.of(answer.path("answer"))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** {@code kill -9} of the application. */
    public void kill() {
        process.destroyForcibly();
        await(process.toHandle());
    }

    /** {@code kill -9} of the application and, at the same moment, of every process of its database. */
    public void killAll() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(RealServer::await);
    }

    /** {@code kill -9} of every process of its database, while the application lives on. */
    public void killDatabase() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(RealServer::await);
    }

    /** Asks it to stop, as Ctrl-C does, and waits. */
    public int stop() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS))
                throw new IllegalStateException("it does not stop: " + lastWords());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection to the database below it, to look or to spoil. */
    public Connection database() throws SQLException, IOException {
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "motcua",
                Files.readString(data.resolve("postgres-password")).strip());
    }

    /** Processes that still work on the folder. */
    public static List<ProcessHandle> workingOn(Path data) {
        String folder = data.resolve("postgres").toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .filter(one -> one.info()
                        .arguments()
                        .map(words -> Arrays.asList(words).contains(folder))
                        .orElse(false))
                .toList();
    }

    /** Waits for something, a minute or two. */
    public static void until(String what, BooleanSupplier holds) {
        long limit = System.nanoTime() + UP_WITHIN.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > limit) throw new IllegalStateException("waited in vain: " + what);
            pause(50);
        }
    }

    /** Waits so long. */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastWords() {
        String all = said(data);
        return all.substring(Math.max(0, all.length() - 3000));
    }

    /** Everything that servers on this folder said so far. */
    public static String said(Path data) {
        try {
            return Files.exists(output(data)) ? Files.readString(output(data)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(ProcessHandle gone) {
        gone.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** The application's own class path, and of the tests nothing but the probes and what they need. */
    private static String classPath() throws IOException {
        Path probe = Files.createDirectories(Path.of("target", "crash-probe"));
        Path tests = Path.of("target", "test-classes");
        for (Class<?> wanted : PROBES) {
            Path folder = tests.resolve(wanted.getPackageName().replace('.', '/'));
            try (Stream<Path> classes = Files.list(folder)) {
                for (Path one : classes.filter(file ->
                                file.getFileName().toString().matches(wanted.getSimpleName() + "(\\$.*)?\\.class"))
                        .toList()) {
                    Path copy = probe.resolve(tests.relativize(one));
                    Files.createDirectories(copy.getParent());
                    Files.copy(one, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(part -> !part.endsWith("test-classes") && !part.endsWith("test-classes/")),
                        Stream.of(probe.toAbsolutePath().toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
