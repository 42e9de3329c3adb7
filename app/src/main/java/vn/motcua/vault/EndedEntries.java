package vn.motcua.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;

/** Which entries hold no more: for whoever took some of them and has their files. */
@Component
public class EndedEntries {

    private final JdbcClient jdbc;
    private final Clock clock;

    EndedEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Those of these entries that hold no more today, and since when: for whoever took one and has its file. Nothing of them is opened.
     *
     * @param owners by entry whose it is
     */
    public Map<EntryId, Ended> among(Map<EntryId, UUID> owners) {
        if (owners.isEmpty()) return Map.of();
        LocalDate today = LocalDate.now(clock.withZone(DatabaseClock.VIETNAM));
        List<Map.Entry<EntryId, UUID>> wanted = List.copyOf(owners.entrySet());
        Map<EntryId, Ended> ended = new HashMap<>();
        jdbc.sql("""
                        select e.id, e.state, e.ended_at, e.valid_until from unnest(:owners::uuid[], :ids::uuid[]) as wanted (owner, id)
                        join vault.entry e on e.owner = wanted.owner and e.id = wanted.id
                        where e.state in ('REVOKED', 'REPLACED') or e.state = 'VALID' and e.valid_until < :today""")
                .param(
                        "owners",
                        wanted.stream().map(one -> one.getValue().toString()).toArray(String[]::new))
                .param(
                        "ids",
                        wanted.stream().map(one -> one.getKey().toString()).toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> ended.put(new EntryId(row.getObject("id", UUID.class)), ended(row)))
                .list();
        return ended;
    }

    private static Ended ended(ResultSet row) throws SQLException {
        EntryState state = EntryState.valueOf(row.getString("state"));
        if (state != EntryState.VALID)
            return new Ended(
                    state, row.getObject("ended_at", OffsetDateTime.class).toInstant());
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        return new Ended(
                EntryState.EXPIRED,
                until.plusDays(1).atStartOfDay(DatabaseClock.VIETNAM).toInstant());
    }

    /** That an entry holds no more: how it stands, and since when. */
    public record Ended(EntryState state, Instant since) {}
}
