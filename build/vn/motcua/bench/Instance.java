package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A server of the bench's own, started by the launcher as an operator would, with its database, on a folder that goes afterwards. */
final class Instance implements AutoCloseable {

    private static final Path LAUNCHER = Path.of(System.getenv("MOTCUA_LAUNCHER"));

    final int port;
    final Path data;
    private final Process process;

    private Instance(int port, Path data, Process process) {
        this.port = port;
        this.data = data;
        this.process = process;
    }

    static Instance start(Path folder) throws Exception {
        return start(folder, "");
    }

    /** With further settings, as options of the machine. */
    static Instance start(Path folder, String settings) throws Exception {
        int port = Bench.freePort();
        Path data = folder.resolve("data");
        ProcessBuilder builder = new ProcessBuilder(LAUNCHER.toString(), "run", "--no-demo", "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.out").toFile());
        // what is judged and examined behind the exchange is work of its own, and not counted here
        builder.environment().put("MOTCUA_JAVA_OPTS", "-Dmotcua.axis.signatures-every=1h -Dmotcua.axis.examine-every=1h " + settings + " "
                + System.getenv().getOrDefault("MOTCUA_JAVA_OPTS", ""));
        Process process = builder.start();
        Instance instance = new Instance(port, data, process);
        Path door = data.resolve("run").resolve("server.json");
        for (int tenths = 0; !Files.exists(door); tenths++) {
            if (!process.isAlive() || tenths > 1_200) throw new IllegalStateException(Files.readString(folder.resolve("server.out")));
            Thread.sleep(100);
        }
        return instance;
    }

    /** Runs a command of the administrator and gives what it printed. */
    String command(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(LAUNCHER.toString()));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("--data", data.toString()));
        Process command = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (command.waitFor() != 0) throw new IllegalStateException(String.join(" ", words) + ": " + said);
        return said;
    }

    Connection database() throws IOException, SQLException {
        String at = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + at + "/postgres",
                "motcua",
                Files.readString(data.resolve("postgres-password")).strip());
    }

    /** Processor time of the server. */
    long serverMillis() {
        return Bench.cpuMillis(process.toHandle());
    }

    /** Processor time of the database, with those of its workers that have ended. */
    long databaseMillis() {
        return process.descendants().mapToLong(Bench::cpuMillis).sum();
    }

    /** Megabytes the server's process holds now. */
    long serverMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
