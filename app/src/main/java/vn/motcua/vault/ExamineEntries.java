package vn.motcua.vault;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.intake.FileExaminer;
import vn.motcua.kernel.intake.FileReport;
import vn.motcua.kernel.intake.IntakePolicy;
import vn.motcua.vault.seal.SealedFiles;

/**
 * Looks at files that owners laid in, as the intake does, but from where they lie sealed, so that they are plain nowhere. While the scanner is away they wait. A
 * picture is kept without what tells where it was taken.
 */
@Component
public class ExamineEntries {

    private static final Logger log = LoggerFactory.getLogger(ExamineEntries.class);
    private static final int AT_ONCE = 20;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final VaultEntries entries;
    private final EntryRows rows;
    private final FileExaminer examiner;
    private final SealedFiles files;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExamineEntries(
            VaultEntries entries,
            EntryRows rows,
            FileExaminer examiner,
            SealedFiles files,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.entries = entries;
        this.rows = rows;
        this.examiner = examiner;
        this.files = files;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at one that waits; takes to some ten seconds. */
    public void run(Store store, EntryId id) {
        try {
            Optional<EntryView> waiting = entries.find(store, id).filter(entry -> entry.state() == EntryState.CHECKING);
            if (waiting.isEmpty()) return;
            EntryView entry = waiting.get();
            examiner.examine(() -> entries.content(entry), IntakePolicy.PAPERS.types()::contains, (report, cleaned) -> {
                settle(entry, report, cleaned);
                return entry;
            });
        } catch (IOException | RuntimeException e) {
            log.error("entry {} could not be looked at; it waits", id, e);
        }
    }

    @Scheduled(
            fixedDelayString = "${motcua.vault.examine-every:60s}",
            initialDelayString = "${motcua.vault.examine-every:60s}")
    void thoseThatWait() {
        for (Waiting one : waiting()) run(new Store(List.of(one.owner()), true), new EntryId(one.id()));
    }

    private record Waiting(UUID owner, UUID id) {
        static Waiting of(ResultSet row, int number) throws SQLException {
            return new Waiting(row.getObject("owner", UUID.class), row.getObject("id", UUID.class));
        }
    }

    /** Those that were not tried for a while, claimed for this node: what fails each time stands in nobody's way. */
    private List<Waiting> waiting() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        update vault.entry e set tried_at = :now from (
                            select owner, id from vault.entry where state = 'CHECKING' and (tried_at is null or tried_at < :before)
                            order by tried_at nulls first, laid_at limit :most for update skip locked) waits
                        where e.owner = waits.owner and e.id = waits.id returning e.owner, e.id""")
                .param("now", now)
                .param("before", now.minus(PAUSE))
                .param("most", AT_ONCE)
                .query(Waiting::of)
                .list();
    }

    private void settle(EntryView entry, FileReport report, @Nullable InputStream cleaned) throws IOException {
        if (!report.settled()) return;
        EntryDetails details = rows.details(entry.owner(), entry.id());
        String active = report.flags().stream()
                .filter(IntakePolicy.PAPERS.refused()::contains)
                .map(Enum::name)
                .findFirst()
                .orElse("");
        if (report.problem().isPresent() || !active.isEmpty()) {
            String why = report.problem().map(Enum::name).orElse("ACTIVE_CONTENT");
            rows.examined(entry, EntryState.REFUSED, details.remarked(why), null, 0, report.type(), report.scan());
            return;
        }
        if (cleaned == null) {
            rows.accepted(entry, report.type(), report.scan());
            return;
        }
        SealedFiles.Sealed sealed = files.seal(entry.owner(), cleaned, IntakePolicy.PAPERS.bytes());
        transaction.executeWithoutResult(status -> rows.examined(
                entry,
                EntryState.VALID,
                details.with(sealed),
                files.keep(sealed),
                sealed.bytes(),
                report.type(),
                report.scan()));
    }
}
