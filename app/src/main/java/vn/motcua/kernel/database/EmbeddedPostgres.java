package vn.motcua.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the application's own: real binaries, data kept in a folder, loopback only, password of its own, every commit
 * synced. One that ends without being asked to (killed, out of memory, disk full) is started again. Call {@link #start} from the main
 * thread: where the system can, the kernel stops the database when that thread's process dies.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The major version whose files the folder holds. */
    static final String MAJOR = "18";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "motcua";
    private static final long PAUSE_MILLIS = 2_000;

    private final PostgresRun run;
    private final String password;
    private volatile Process process;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresRun run, String password, Process process) {
        this.run = run;
        this.password = password;
        this.process = process;
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
            Path data = PostgresRun.data(folder);
            PostgresUser user = PostgresUser.of(data, home);
            if (!Files.exists(data)) PostgresFolder.make(home, folder, USER, user);
            PostgresFolder.sweep(folder);
            refuseOtherVersion(data);
            PostgresRun run = new PostgresRun(home, folder, user, freePort(), settings);
            String password =
                    Files.readString(folder.resolve("postgres-password")).strip();
            EmbeddedPostgres server = new EmbeddedPostgres(run, password, run.start());
            Thread.ofPlatform().name("postgres-watch").daemon().start(server::watch);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL starts", e);
        }
    }

    /** The JDBC address of a database in this server. */
    public String url(String database) {
        return url(run.port(), database);
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
        Path data = PostgresRun.data(folder);
        if (PostgresRun.predecessor(data).isEmpty()) return Optional.empty();
        int port = Integer.parseInt(
                Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip());
        String password = Files.readString(folder.resolve("postgres-password")).strip();
        return Optional.of(new Access(url(port, "postgres"), USER, password));
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
        closing = true;
        PostgresRun.stop(process);
    }

    /** Lives as long as the application: the kernel ties a database that this thread started to this thread. */
    private void watch() {
        try {
            while (!closing) {
                int code = process.waitFor();
                if (closing) return;
                log.error("PostgreSQL ended with code {}; starting it again", code);
                startAgain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        while (!closing) {
            try {
                process = run.start();
                log.warn("PostgreSQL runs again");
                if (closing) PostgresRun.stop(process);
                return;
            } catch (StartupFailure | IOException e) {
                log.error("PostgreSQL does not start: {}", e.getMessage());
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static void refuseOtherVersion(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "?";
        if (!version.equals(MAJOR))
            throw new StartupFailure(
                    "Thư mục dữ liệu thuộc PostgreSQL " + version + ", chương trình này dùng PostgreSQL " + MAJOR + ".",
                    "The data folder belongs to PostgreSQL " + version + ", this program uses PostgreSQL " + MAJOR
                            + ".");
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
