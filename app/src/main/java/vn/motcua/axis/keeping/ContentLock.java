package vn.motcua.axis.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Between sweeps, which share it, and the placing of a hold, which waits until none is under way. Held to the end of the transaction. */
final class ContentLock {

    private static final long KEY = 0x61786973_6b656570L; // "axiskeep"

    private ContentLock() {}

    static void shared(JdbcClient jdbc) {
        take(jdbc, "select pg_advisory_xact_lock_shared(?)");
    }

    static void exclusive(JdbcClient jdbc) {
        take(jdbc, "select pg_advisory_xact_lock(?)");
    }

    private static void take(JdbcClient jdbc, String sql) {
        jdbc.sql(sql).param(KEY).query((row, number) -> true).single();
    }
}
