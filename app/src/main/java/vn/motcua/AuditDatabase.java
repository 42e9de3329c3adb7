package vn.motcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.verify.DatabaseLog;
import vn.motcua.audit.verify.LogSource;
import vn.motcua.kernel.database.EmbeddedPostgres;
import vn.motcua.kernel.database.StartupFailure;

/** The way to the rows for whoever checks them: past the server, straight to its database, which is started for the moment if it is not up. */
final class AuditDatabase {

    private AuditDatabase() {}

    /** What is done with the log. */
    @FunctionalInterface
    interface Reading<T> {
        T of(LogSource log) throws IOException, SQLException;
    }

    static <T> T read(Path data, @Nullable String url, Reading<T> reading) throws IOException, SQLException {
        if (url != null) return read(DatabaseAddress.parse(url).connect(), reading);
        if (!Files.isDirectory(data.resolve("postgres")))
            throw new StartupFailure(
                    "Không có cơ sở dữ liệu trong " + data
                            + ". Hãy chỉ ra --data, --database-url, hoặc một tệp đã xuất.",
                    "There is no database in " + data + ". Name --data, --database-url, or an exported file.");
        var running = EmbeddedPostgres.running(data);
        if (running.isPresent()) return read(connect(running.get()), reading);
        try (DataFolder folder = DataFolder.take(data);
                EmbeddedPostgres started = EmbeddedPostgres.start(Server.postgresHome(), folder.path(), List.of())) {
            return read(connect(started.access("postgres")), reading);
        }
    }

    private static <T> T read(Connection connection, Reading<T> reading) throws IOException, SQLException {
        try (connection) {
            return reading.of(new DatabaseLog(connection));
        }
    }

    private static Connection connect(EmbeddedPostgres.Access access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
