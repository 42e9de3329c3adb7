package vn.motcua.axis.hook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.seal.Seals;

/** The rows of hooks as they are set and looked at. */
@Repository
class HookRows {

    private static final int KEPT = 50;

    private static final String VIEW = """
            select s.code, h.url, h.state, h.told, h.failures, h.failing_since, h.next_at, h.set_at
            from axis.hook h join axis.system s on s.id = h.system
            """;

    private final JdbcClient jdbc;
    private final Seals seals;

    HookRows(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** The row of an open system, locked. */
    Optional<Long> lockSystem(String code) {
        return jdbc.sql("select id from axis.system where code = ? and closed_at is null for update")
                .param(code)
                .query(Long.class)
                .optional();
    }

    /** Sets or changes it; a hook that is there already goes on from where it was. */
    void set(long system, String code, String url, String secret, long told, Instant now) {
        jdbc.sql("""
                        insert into axis.hook (system, url, sealed, state, told, next_at, set_at)
                        values (:system, :url, :sealed, 'ON', :told, :now, :now)
                        on conflict (system) do update set url = :url, sealed = :sealed, state = 'ON', telling = null, failures = 0,
                            failing_since = null, next_at = :now, set_at = :now""")
                .param("system", system)
                .param("url", url)
                .param("sealed", seals.seal(secret, place(code)))
                .param("told", told)
                .param("now", at(now))
                .update();
    }

    boolean remove(String code) {
        return jdbc.sql("delete from axis.hook where system = (select id from axis.system where code = ?)")
                        .param(code)
                        .update()
                == 1;
    }

    /** False if it is in that state already, or there is none. */
    boolean state(String code, HookState state, Instant now) {
        return jdbc.sql("""
                                update axis.hook set state = :state, failures = 0, failing_since = null, next_at = :now
                                where system = (select id from axis.system where code = :code) and state <> :state""")
                        .param("state", state.name())
                        .param("code", code)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<HookView> find(String code) {
        return jdbc.sql(VIEW + "where s.code = ?")
                .param(code)
                .query((row, number) -> view(row))
                .optional();
    }

    /** Hooks of open systems that are paused or fail, the ones that fail longest first. */
    List<HookView> ailing(int most) {
        return jdbc.sql(VIEW + """
                        where s.closed_at is null and (h.state = 'PAUSED' or h.failures > 0)
                        order by h.failing_since nulls first, s.code limit ?""")
                .param(most)
                .query((row, number) -> view(row))
                .list();
    }

    String secret(String code) {
        return jdbc.sql("select h.sealed from axis.hook h join axis.system s on s.id = h.system where s.code = ?")
                .param(code)
                .query((row, number) -> seals.open(row.getBytes(1), place(code)))
                .single();
    }

    /** Writes a call down; only the latest are kept. Nothing where the hook is gone meanwhile. */
    void called(String code, HookCallView call) {
        jdbc.sql("""
                        with old as (
                            delete from axis.hook_call where system = (select id from axis.system where code = :code) and id <= (
                                select id from axis.hook_call where system = (select id from axis.system where code = :code)
                                order by id desc offset :kept limit 1))
                        insert into axis.hook_call (system, at, ping, until, events, status, problem, millis)
                        select h.system, :at, :ping, :until, :events, :status, :problem, :millis
                        from axis.hook h where h.system = (select id from axis.system where code = :code) for share""")
                .param("code", code)
                .param("kept", KEPT - 1)
                .param("at", at(call.at()))
                .param("ping", call.ping())
                .param("until", call.until())
                .param("events", call.events())
                .param("status", call.status())
                .param("problem", call.problem() == null ? null : call.problem().name())
                .param("millis", call.millis())
                .update();
    }

    /** The latest first. */
    List<HookCallView> calls(String code, int most) {
        return jdbc.sql("""
                        select at, ping, until, events, status, problem, millis from axis.hook_call
                        where system = (select id from axis.system where code = ?) order by id desc limit ?""")
                .params(code, most)
                .query((row, number) -> new HookCallView(
                        Objects.requireNonNull(time(row, "at")),
                        row.getBoolean("ping"),
                        row.getLong("until"),
                        row.getInt("events"),
                        row.getObject("status", Integer.class),
                        row.getString("problem") == null ? null : HookProblem.valueOf(row.getString("problem")),
                        row.getLong("millis")))
                .list();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String place(String code) {
        return "axis.hook:" + code;
    }

    private static HookView view(ResultSet row) throws SQLException {
        return new HookView(
                row.getString("code"),
                row.getString("url"),
                HookState.valueOf(row.getString("state")),
                row.getLong("told"),
                row.getInt("failures"),
                time(row, "failing_since"),
                Objects.requireNonNull(time(row, "next_at")),
                Objects.requireNonNull(time(row, "set_at")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
