package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import vn.motcua.kernel.database.EmbeddedPostgres;

/**
 * One PostgreSQL for this JVM, in a throw-away folder, with syncing off (tests only). All migrations run once into a template; each caller
 * gets a database of its own copied from it. The kernel stops the server when the JVM ends, however that comes.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    static {
        migrateTemplate();
    }

    private TestDatabase() {}

    /** The server, for tests of the server itself. */
    public static EmbeddedPostgres server() {
        return SERVER;
    }

    /** The address of a fresh database with every migration applied. */
    public static String fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("postgres", "create database " + name + " template motcua_template");
        return SERVER.url(name);
    }

    /** The address of a fresh database with nothing in it. */
    public static String empty() {
        String name = "empty_" + COUNT.incrementAndGet();
        execute("postgres", "create database " + name);
        return SERVER.url(name);
    }

    /** A connection to a database of this server. */
    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, SERVER.user(), SERVER.password());
    }

    private static EmbeddedPostgres start() {
        try {
            Path folder = Files.createTempDirectory("motcua-test");
            EmbeddedPostgres server = EmbeddedPostgres.start(
                    Path.of(System.getProperty("motcua.postgres-home", "target/postgres"))
                            .toAbsolutePath(),
                    folder,
                    List.of(
                            "fsync=off",
                            "synchronous_commit=off",
                            "full_page_writes=off",
                            "shared_buffers=64MB",
                            RefusedStatements.PREFIX));
            RefusedStatements.watch(folder.resolve("postgres.log"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrateTemplate() {
        execute("postgres", "create database motcua_template");
        Flyway.configure()
                .dataSource(SERVER.url("motcua_template"), SERVER.user(), SERVER.password())
                .locations("classpath:db")
                .defaultSchema("kernel")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void execute(String database, String sql) {
        try (Connection connection = connect(SERVER.url(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
