package vn.motcua.dossier.reuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.HoldingDossiers;
import vn.motcua.dossier.TellOfEndedPaper;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.vault.EndEntry;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryState;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;

/**
 * Takes results that were set aside, because they had a mistake, or that were revoked, out of force in the stores where they lie, and tells those whose dossiers hold them, taken from a store or handed in as the signed
 * file. Done again it does nothing more.
 */
@Component
public class EndResults {

    private static final Logger log = LoggerFactory.getLogger(EndResults.class);

    private final SetAside<Long> failed;
    private final JdbcClient jdbc;
    private final VaultEntries entries;
    private final EndEntry end;
    private final HoldingDossiers holding;
    private final TellOfEndedPaper tell;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    EndResults(
            JdbcClient jdbc,
            VaultEntries entries,
            EndEntry end,
            HoldingDossiers holding,
            TellOfEndedPaper tell,
            Intake intake,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.end = end;
        this.holding = holding;
        this.tell = tell;
        this.intake = intake;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
        this.failed = new SetAside<>(clock);
    }

    private record Kept(
            long id,
            String what,
            FileId file,
            String revoked,
            @Nullable UUID owner,
            @Nullable UUID entry) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getLong("id"),
                    row.getString("name") + " (" + row.getString("number") + ")",
                    new FileId(row.getObject("file", UUID.class)),
                    row.getString("revoked_why"),
                    row.getObject("kept_owner", UUID.class),
                    row.getObject("kept_entry", UUID.class));
        }

        @Override
        public String toString() {
            return "result " + id; // never a person in a log
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
                        select id, name, number, file, revoked_why, kept_owner, kept_entry from dossier.result
                        where kept_ended is null and (revoked_at is not null or kept_at is not null and replaced_at is not null) and id <> all(?) order by id limit 50""")
                .param(failed.now().toArray(Long[]::new))
                .query(Kept::of)
                .list();
        Actors.as(Actor.SYSTEM, () -> waiting.forEach(this::end));
    }

    private void end(Kept one) {
        try {
            String why =
                    one.revoked().isEmpty() ? messages.text(Language.VI, "dossier.result.taken-back") : one.revoked();
            transaction.executeWithoutResult(status -> {
                if (!done(one)) return; // another node did it
                if (one.owner() != null && one.entry() != null) end(one.owner(), one.entry(), why);
                String what = one.what() + ": "
                        + messages.text(
                                Language.VI,
                                one.revoked().isEmpty() ? "dossier.result.taken-back" : "dossier.revoke.told");
                holding.each(one.entry(), content(one), some -> tell.run(some, what));
            });
        } catch (RuntimeException e) {
            failed.add(one.id()); // those behind it go on
            log.error("{} is still in force in a store; it is tried again", one, e);
        }
    }

    private void end(UUID owner, UUID entry, String why) {
        Store store = new Store(List.of(owner), true);
        try {
            entries.find(store, new EntryId(entry))
                    .filter(held -> held.state() == EntryState.VALID || held.state() == EntryState.EXPIRED)
                    .ifPresent(held -> end.revoke(held, why));
        } catch (Refused erased) {
            log.info("entry {} can be read by nobody any more", entry);
        }
    }

    private @Nullable BlobId content(Kept one) {
        return intake.find(one.file()).map(IntakeFile::received).orElse(null);
    }

    private boolean done(Kept one) {
        return jdbc.sql("update dossier.result set kept_ended = ? where id = ? and kept_ended is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), one.id())
                        .update()
                == 1;
    }
}
