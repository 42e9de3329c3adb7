package vn.motcua.vault;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until somebody else waits for what the caller's transaction holds. */
public final class Blocked {

    private static final int PATIENCE = 400;

    private Blocked() {}

    /** Does it; a fault if nobody does within twenty seconds. */
    public static void await(JdbcClient jdbc) {
        for (int tries = 0; tries < PATIENCE; tries++) {
            boolean waits = jdbc.sql(
                            "select exists (select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid)))")
                    .query(Boolean.class)
                    .single();
            if (waits) return;
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("nobody waits");
    }
}
