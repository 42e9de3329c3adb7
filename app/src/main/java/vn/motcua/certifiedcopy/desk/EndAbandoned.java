package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.deliver.TellCopyAsker;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/**
 * Cancels what nobody did anything about for thirty days: pictures of people's papers are not kept because somebody went away. Whoever asked is told, and of what was paid before it was sent back the
 * treasurer says whether it goes back. What waits for its signature stays as long as it takes.
 */
@Component
class EndAbandoned {

    private static final Logger log = LoggerFactory.getLogger(EndAbandoned.class);
    private static final Duration LEFT = Duration.ofDays(30);
    private static final int AT_ONCE = 200;

    private final EndCopy end;
    private final CertifiedCopies copies;
    private final TellCopyAsker tell;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SetAside<CopyId> failed;

    EndAbandoned(
            EndCopy end,
            CertifiedCopies copies,
            TellCopyAsker tell,
            TransactionTemplate transaction,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.end = end;
        this.copies = copies;
        this.tell = tell;
        this.transaction = transaction;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
        this.failed = new SetAside<>(clock);
    }

    @Scheduled(cron = "${motcua.certifiedcopy.abandoned-at:0 40 2 * * *}", zone = "Asia/Ho_Chi_Minh")
    void sweep() {
        all();
    }

    /** Cancels all that was left. */
    void all() {
        String why = messages.text(Language.VI, "certifiedcopy.abandoned", LEFT.toDays());
        for (CopyId id : left())
            try {
                Actors.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> cancel(id, why)));
            } catch (Refused moved) {
                log.info("copy {} went on in this very moment", id);
            } catch (RuntimeException e) {
                failed.add(id); // those behind it go on
                log.error("copy {} was left and is not cancelled yet; it is tried again", id, e);
            }
    }

    /** Looked at again while it is held: whoever took it up in this very moment goes on. */
    private void cancel(CopyId id, String why) {
        if (!left(id)) return;
        end.cancel(id, why);
        tell.left(copies.find(id).orElseThrow(), LEFT.toDays());
    }

    private boolean left(CopyId id) {
        return jdbc.sql("""
                        select id from certifiedcopy.copy where id = ? and state in ('COMPARING', 'UNPAID') and acted_at < ? for update""")
                .params(id.value(), before())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private OffsetDateTime before() {
        return clock.instant().minus(LEFT).atOffset(ZoneOffset.UTC);
    }

    private List<CopyId> left() {
        return jdbc.sql("""
                        select id from certifiedcopy.copy where state in ('COMPARING', 'UNPAID') and acted_at < ? and id <> all(?)
                        order by acted_at limit ?""")
                .params(before(), failed.now().stream().map(CopyId::value).toArray(UUID[]::new), AT_ONCE)
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }
}
