package vn.motcua.client;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.client.json.Json;

/** The real application as a process of its own, with the demo nation, and its command line to connect systems with. */
final class RunningAxis implements AutoCloseable {

    private static final Path APP = Path.of(System.getProperty("motcua.app", "../app/target"));
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    private final Path folder;
    private final Process process;
    private final int port;

    private RunningAxis(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    static RunningAxis start(Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("server.out");
        ProcessBuilder builder = new ProcessBuilder(command(
                        "-Xmx512m", "run", "--port", "0", "--data", data(folder).toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // receipts within seconds, not a minute
        builder.environment().put("MOTCUA_AUDIT_CHECKPOINT_EVERY", "1s");
        builder.environment().put("MOTCUA_AXIS_RECEIPTS_EVERY", "1s");
        builder.environment().put("MOTCUA_AXIS_HOOK_EVERY", "1s");
        builder.environment().put("MOTCUA_AXIS_HOOK_FIRST_WAIT", "1s");
        builder.environment().put("MOTCUA_AXIS_HOOK_NETWORKS", "127.0.0.0/8");
        Process process = builder.start();
        for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; Thread.sleep(200)) {
            String said = Files.readString(output);
            Matcher address = ADDRESS.matcher(said);
            if (address.find()) return new RunningAxis(folder, process, Integer.parseInt(address.group(1)));
            if (!process.isAlive()) throw new IllegalStateException(said);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the application does not start: " + Files.readString(output));
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** A new system of these agencies, once the demo nation has them: its id and secret. */
    Json system(String agencies) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < end; Thread.sleep(500)) {
            Ran ran = admin("axis", "add-system", "--agencies", agencies);
            if (ran.exit == 0) return Json.read(ran.output);
        }
        throw new IllegalStateException("no system of " + agencies + ": " + admin("axis", "systems").output);
    }

    /** Registers a public key; the file holds it in PEM form. */
    void key(String system, Path publicKey) throws IOException, InterruptedException {
        Ran ran = admin("axis", "add-key", "--system", system, "--public-key", publicKey.toString());
        if (ran.exit != 0) throw new IllegalStateException(ran.output);
    }

    /** A certificate for what is sealed for an agency. */
    Json encryption(String agency, Path request) throws IOException, InterruptedException {
        Ran ran = admin("signing", "issue", "--agency", agency, "--encryption", "--csr", request.toString(), "--json");
        if (ran.exit != 0) throw new IllegalStateException(ran.output);
        return Json.read(ran.output);
    }

    /** The certificates of the authority that ships with it. */
    String authority() throws IOException {
        try (InputStream in = URI.create(address() + "/signing/ca").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** True if these words stand anywhere in its folder, as they are or in base64, whatever stands before them. */
    boolean holds(String words) throws IOException {
        List<String> forms = new ArrayList<>(List.of(latin(words.getBytes(StandardCharsets.UTF_8))));
        for (int before = 0; before < 3; before++) {
            byte[] shifted = ("x".repeat(before) + words).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            forms.add(encoded.substring(4, encoded.length() - 4));
        }
        boolean[] found = {false};
        Files.walkFileTree(data(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                try {
                    String bytes = latin(Files.readAllBytes(file));
                    found[0] = forms.stream().anyMatch(bytes::contains);
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            /** The server goes on to work: what its closed machines and its database lay down for a moment may be gone. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw fault;
            }
        });
        return found[0];
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    private Ran admin(String... words) throws IOException, InterruptedException {
        List<String> command = command("-Xmx128m", words);
        command.addAll(List.of("--data", data(folder).toString()));
        Path errors = folder.resolve("admin.err");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return new Ran(exit, exit == 0 ? output.strip() : output + Files.readString(errors));
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static List<String> command(String heap, String... words) throws IOException {
        Path libraries = APP.resolve("dist").resolve("lib");
        if (!Files.isDirectory(libraries)) throw new IllegalStateException("run ./motcua build first: " + libraries);
        try (Stream<Path> files = Files.list(libraries)) {
            String libraryPath = files.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    heap,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dmotcua.postgres-home=" + APP.resolve("postgres"),
                    "-cp",
                    APP.resolve("classes") + File.pathSeparator + libraryPath,
                    "vn.motcua.Motcua"));
            command.addAll(List.of(words));
            return command;
        }
    }

    private record Ran(int exit, String output) {}
}
