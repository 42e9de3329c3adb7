package vn.motcua.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * For which day something is asked, and by whose knowledge: "who was competent on {@code day}, as the directory knew at {@code known}".
 *
 * @param day a day in Vietnam
 * @param known the moment of knowledge; {@link Instant#MAX} for all that is known now
 */
public record AsOf(LocalDate day, Instant known) {

    /** On a day, by what is known now. */
    public static AsOf on(LocalDate day) {
        return new AsOf(day, Instant.MAX);
    }

    /** Today, by what is known now. */
    public static AsOf today(Clock clock) {
        return on(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)));
    }

    /** Another day, by the same knowledge. */
    public AsOf at(LocalDate other) {
        return new AsOf(other, known);
    }

    /** Fills in the places {@code :day} and {@code :known} of a statement. */
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        OffsetDateTime moment = known.equals(Instant.MAX) ? OffsetDateTime.MAX : known.atOffset(ZoneOffset.UTC);
        return statement.param("day", day).param("known", moment);
    }
}
