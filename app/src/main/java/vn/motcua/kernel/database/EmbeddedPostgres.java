package vn.motcua.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of the application's own: real binaries, data kept in a folder, loopback only, password of its own, every commit
 * synced. Call {@link #start} from the main thread: where the system can, the kernel stops the database when that thread's process dies.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The major version whose files the folder holds. */
    static final String MAJOR = "18";

    private static final String USER = "motcua";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Process process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server; makes its data folder first if there is none. A folder half made by a start that was cut off is made anew.
     *
     * @param home where the binaries lie
     * @param folder the data folder; {@code postgres} and {@code postgres-password} below it are this class's
     * @param settings PostgreSQL settings such as {@code shared_buffers=128MB}
     * @throws StartupFailure if a person must help
     */
    public static EmbeddedPostgres start(Path home, Path folder, List<String> settings) {
        try {
            Files.createDirectories(folder);
            Path data = folder.resolve("postgres").toAbsolutePath();
            PostgresUser user = PostgresUser.of(data, home);
            if (!Files.exists(data)) PostgresFolder.make(home, folder, USER, user);
            refuseOtherVersion(data);
            waitForPredecessor(data);
            return launch(home, folder, data, user, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL starts", e);
        }
    }

    /** The JDBC address of a database in this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The user that owns everything. */
    public String user() {
        return USER;
    }

    /** Its password, made for this data folder. */
    public String password() {
        return password;
    }

    /** How to connect to a database in this server. */
    public Access access(String database) {
        return new Access(url(database), USER, password);
    }

    /** The way to the database {@code postgres} of the server that runs on a data folder, if one does. */
    public static Optional<Access> running(Path folder) throws IOException {
        Path data = folder.resolve("postgres").toAbsolutePath();
        if (predecessor(data).isEmpty()) return Optional.empty();
        String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
        String password = Files.readString(folder.resolve("postgres-password")).strip();
        return Optional.of(new Access("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password));
    }

    /**
     * How to connect.
     *
     * @param url the JDBC address
     * @param user the owner of everything
     * @param password the owner's password
     */
    public record Access(String url, String user, String password) {}

    /** The process id, for tests that end it. */
    public long pid() {
        return process.pid();
    }

    /** Stops the server: clients are cut off, the checkpoint is written. */
    @Override
    public void close() {
        if (!process.isAlive()) return;
        try {
            interrupt(process.pid());
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static void refuseOtherVersion(Path data) throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR))
            throw new StartupFailure(
                    "Thư mục dữ liệu thuộc PostgreSQL " + version + ", chương trình này dùng PostgreSQL " + MAJOR + ".",
                    "The data folder belongs to PostgreSQL " + version + ", this program uses PostgreSQL " + MAJOR
                            + ".");
    }

    /** After kill -9 the old server takes a moment to write its checkpoint; one that lingers is told to stop. */
    private static void waitForPredecessor(Path data) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < 300; tenths++) {
            Optional<ProcessHandle> old = predecessor(data);
            if (old.isEmpty()) return;
            if (tenths == 30) interrupt(old.get().pid());
            Thread.sleep(100);
        }
        throw new StartupFailure(
                "Một PostgreSQL khác vẫn đang chạy trên thư mục dữ liệu này.",
                "Another PostgreSQL still runs on this data folder.");
    }

    private static Optional<ProcessHandle> predecessor(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(old ->
                        old.info().command().map(c -> c.endsWith("/postgres")).orElse(false));
    }

    private static EmbeddedPostgres launch(Path home, Path folder, Path data, PostgresUser user, List<String> settings)
            throws IOException, InterruptedException {
        String password = Files.readString(folder.resolve("postgres-password")).strip();
        int port = freePort();
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "lc_messages=C",
                        "max_connections=100",
                        "logging_collector=off")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        ProcessBuilder builder = new ProcessBuilder(user.command(command, true))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        EmbeddedPostgres server = new EmbeddedPostgres(process, port, password);
        server.awaitReady(data, folder);
        return server;
    }

    private void awaitReady(Path data, Path folder) throws IOException, InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) break;
            if (ready(data.resolve("postmaster.pid"))) return;
            Thread.sleep(5);
        }
        close();
        throw new StartupFailure(
                "PostgreSQL không khởi động được; xem " + folder.resolve("postgres.log"),
                "PostgreSQL did not start; see " + folder.resolve("postgres.log"));
    }

    /** The eighth line of the pid file tells the state. */
    private static boolean ready(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return false;
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java's own destroy() sends SIGTERM, which waits for clients. */
    private static void interrupt(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
    }
}
