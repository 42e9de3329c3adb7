package vn.motcua.procedure.draft;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which day until which the published revisions of a procedure hold. Who changes them holds the procedure's row. */
@Component
public class Periods {

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How long a revision holds.
     *
     * @param revision the revision's key
     * @param number its number
     * @param from its first day
     * @param until the first day on which it holds no more, or {@code null}
     * @param ended REPLACED or CLOSED, where it ends
     * @param reason why it is closed
     */
    record Period(
            long revision,
            int number,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String ended,
            @Nullable String reason) {

        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }

        boolean closed() {
            return "CLOSED".equals(ended);
        }
    }

    /** All periods of a procedure in the order of days, held until the transaction ends. */
    List<Period> hold(String code) {
        jdbc.sql("select id from procedure.procedure where code = ? for update")
                .param(code)
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                        select r.id, r.number, r.valid_from, r.valid_until, r.ended, r.end_reason
                        from procedure.revision r join procedure.procedure p on p.id = r.procedure
                        where p.code = ? and r.state = 'PUBLISHED' order by r.valid_from, r.number""")
                .param(code)
                .query((row, number) -> new Period(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("ended"),
                        row.getString("end_reason")))
                .list();
    }

    /** Sets where a revision ends. */
    void end(long revision, @Nullable LocalDate until, @Nullable String ended, @Nullable String reason) {
        jdbc.sql(
                        "update procedure.revision set valid_until = :until, ended = :ended, end_reason = :reason where id = :id")
                .param("until", until, Types.DATE)
                .param("ended", ended, Types.VARCHAR)
                .param("reason", reason, Types.VARCHAR)
                .param("id", revision)
                .update();
    }

    /**
     * Makes room from a day on: what holds then ends there, and the new one takes over what that one would have ended with, or ends where the
     * next planned one begins.
     */
    Period room(List<Period> periods, LocalDate from) {
        Optional<Period> before =
                periods.stream().filter(one -> one.holds(from)).findFirst();
        before.ifPresent(one -> end(one.revision(), from, "REPLACED", null));
        if (before.isPresent())
            return new Period(
                    0,
                    0,
                    from,
                    before.get().until(),
                    before.get().ended(),
                    before.get().reason());
        return periods.stream()
                .filter(one -> one.from().isAfter(from))
                .findFirst()
                .map(next -> new Period(0, 0, from, next.from(), "REPLACED", null))
                .orElse(new Period(0, 0, from, null, null, null));
    }

    /** Tells that the public catalogue was changed; last in its transaction, so that the row is held shortly. */
    public void changed() {
        jdbc.sql("update procedure.catalogue set changes = changes + 1, changed_at = now()")
                .update();
    }
}
