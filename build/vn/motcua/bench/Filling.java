package vn.motcua.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows that are filled in by COPY, in chunks, over two connections: one alone leaves a processor idle. */
final class Filling {

    private static final int CHUNK = 20_000;
    private static final int CONNECTIONS = 2;
    private static final int PATIENCE_SECONDS = 300;

    private Filling() {}

    /** Opens a connection. */
    interface Database {
        Connection open() throws Exception;
    }

    /** Writes so many things, with the keys from the first on. */
    interface Chunk {
        void write(Connection connection, long first, int things) throws Exception;
    }

    /** Fills in so many things with keys of a table's own sequence, and tidies the tables up. */
    static void of(Database database, int things, String keysOf, String tables, Chunk chunk) throws Exception {
        try (Connection connection = database.open()) {
            long first = reserve(connection, keysOf, things);
            chunks(database, first, things, chunk);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze " + tables);
                settle(statement);
            }
        }
    }

    /** What the filling left to be done by the database is not charged to what is measured next. */
    private static void settle(Statement statement) throws Exception {
        statement.execute("checkpoint");
        for (int seconds = 0; seconds < PATIENCE_SECONDS && tidying(statement); seconds++) Thread.sleep(1_000);
    }

    private static boolean tidying(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select exists (select from pg_stat_activity where backend_type = 'autovacuum worker')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void chunks(Database database, long first, int things, Chunk chunk) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) parts.add(threads.submit(() -> {
                try (Connection own = database.open()) {
                    for (int at = next.getAndAdd(CHUNK); at < things && at >= 0; at = next.getAndAdd(CHUNK))
                        chunk.write(own, first + at, Math.min(CHUNK, things - at));
                }
                return null;
            }));
            for (Future<?> part : parts) part.get();
        }
    }

    private static long reserve(Connection connection, String table, int things) throws SQLException {
        String sequence = "pg_get_serial_sequence('" + table + "', 'id')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select setval(" + sequence + ", nextval(" + sequence + ") + " + things + ") - " + (things - 1))) {
            row.next();
            return row.getLong(1);
        }
    }

    static void copy(Connection connection, String table, StringBuilder rows) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    /** What tables take, with their indexes. */
    static long bytes(Connection connection, String... tables) throws SQLException {
        long all = 0;
        for (String table : tables)
            try (Statement asked = connection.createStatement();
                    ResultSet row = asked.executeQuery("select pg_total_relation_size('" + table + "')")) {
                row.next();
                all += row.getLong(1);
            }
        return all;
    }
}
