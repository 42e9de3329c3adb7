package vn.motcua.dossier.reuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.vault.EndEntry;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;

/** Takes results that were set aside, because they had a mistake, out of force in the stores where they lie. Done again it does nothing more. */
@Component
public class EndResults {

    private static final Logger log = LoggerFactory.getLogger(EndResults.class);

    private final SetAside<Long> failed;
    private final JdbcClient jdbc;
    private final VaultEntries entries;
    private final EndEntry end;
    private final Messages messages;
    private final Clock clock;

    EndResults(JdbcClient jdbc, VaultEntries entries, EndEntry end, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.end = end;
        this.messages = messages;
        this.clock = clock;
        this.failed = new SetAside<>(clock);
    }

    private record Kept(long id, UUID owner, UUID entry) {
        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getLong("id"),
                    row.getObject("kept_owner", UUID.class),
                    row.getObject("kept_entry", UUID.class));
        }
    }

    @Scheduled(
            fixedDelayString = "${motcua.dossier.results-kept-every:5s}",
            initialDelayString = "${motcua.dossier.results-kept-every:5s}")
    void sweep() {
        all();
    }

    /** Ends all that are to be ended. */
    public void all() {
        List<Kept> waiting = jdbc.sql("""
                        select id, kept_owner, kept_entry from dossier.result
                        where kept_entry is not null and replaced_at is not null and kept_ended is null and id <> all(?) order by id limit 50""")
                .param(failed.now().toArray(Long[]::new))
                .query(Kept::of)
                .list();
        Actors.as(Actor.SYSTEM, () -> waiting.forEach(this::end));
    }

    private void end(Kept one) {
        try {
            entries.find(new Store(List.of(one.owner()), true), new EntryId(one.entry()))
                    .filter(entry -> entry.state() == EntryState.VALID || entry.state() == EntryState.EXPIRED)
                    .ifPresent(entry -> end.revoke(entry, messages.text(Language.VI, "dossier.result.taken-back")));
            done(one);
        } catch (Refused erased) {
            done(one); // nothing can be read there any more
        } catch (RuntimeException e) {
            failed.add(one.id()); // those behind it go on
            log.error("result {} is still in force in a store; it is tried again", one.id(), e);
        }
    }

    private void done(Kept one) {
        jdbc.sql("update dossier.result set kept_ended = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), one.id())
                .update();
    }
}
