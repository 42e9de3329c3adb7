package vn.motcua.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database below a real server, for those who make it slow, hasty, or wrong. */
public final class DatabaseBelow {

    /** What a judge finds in a database. */
    public interface Judge {
        /** What is wrong; nothing if all is well. */
        List<String> complaints(Connection database) throws SQLException;
    }

    private DatabaseBelow() {}

    /** Runs statements, each in a transaction of its own. */
    public static void execute(RealServer server, String... statements) {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            for (String one : statements) statement.execute(one);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column of each row. */
    public static List<String> ask(Connection database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) rows.add(row.getString(1));
        }
        return rows;
    }

    /** The same of a server; nothing while it does not serve. */
    public static List<String> ask(RealServer server, String sql) {
        try (Connection database = server.database()) {
            return ask(database, sql);
        } catch (SQLException | IOException e) {
            return List.of();
        }
    }

    /** From now on what was committed need not be on the disk: a server that confirms too early. */
    public static void confirmTooEarly(RealServer server) {
        execute(
                server,
                "alter system set synchronous_commit = off",
                "alter system set wal_writer_delay = '10s'",
                "alter system set wal_writer_flush_after = '1GB'",
                "select pg_reload_conf()");
        RealServer.pause(500);
    }

    /** Lets each row of a table take a while, and waits until somebody is at one. */
    public static void slow(RealServer server, String table) {
        execute(server, """
                create function public.slow() returns trigger language plpgsql as $$begin perform pg_sleep(0.4); return new; end$$;
                create trigger slow before insert or update on %s for each row execute function public.slow()""".formatted(table));
        RealServer.until(
                "somebody writes " + table,
                () -> !ask(server, "select pid from pg_stat_activity where wait_event = 'PgSleep'")
                        .isEmpty());
    }

    /** Takes that back. */
    public static void quick(RealServer server, String table) {
        execute(server, "drop trigger slow on " + table, "drop function public.slow()");
    }

    /** What a judge says while something is spoiled by hand; it is taken back afterwards. */
    public static List<String> spoiled(Connection database, String spoiling, Judge judge) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute(spoiling);
            return judge.complaints(database);
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }
}
