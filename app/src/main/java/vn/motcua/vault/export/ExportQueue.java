package vn.motcua.vault.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.export.MakeExports.Claimed;
import vn.motcua.vault.seal.SealedFiles;

/** The copies that wait, and who makes them. */
@Component
class ExportQueue {

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration TOLD = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final SendNotice send;
    private final Clock clock;
    private final Duration claim;
    private final Duration kept;

    ExportQueue(
            JdbcClient jdbc,
            SealedFiles files,
            SendNotice send,
            Clock clock,
            @Value("${motcua.vault.export-claim:2m}") Duration claim,
            @Value("${motcua.vault.exports-kept:3d}") Duration kept) {
        this.jdbc = jdbc;
        this.files = files;
        this.send = send;
        this.clock = clock;
        this.claim = claim;
        this.kept = kept;
    }

    /** Takes the one that has waited longest, or whose worker has not been heard of; what was tried too often ends. */
    @Transactional
    public Optional<Claimed> claim() {
        Instant now = clock.instant();
        jdbc.sql("""
                        update vault.export set state = 'FAILED', claim = null
                        where (state = 'WAITING' or state = 'RUNNING' and claimed_to < ?) and tries >= ?""").params(at(now), TRIES).update();
        Optional<Claimed> claimed = jdbc.sql("""
                        update vault.export set state = 'RUNNING', claim = :claim, claimed_to = :to, tries = tries + 1, done = 0
                        where id = (select id from vault.export where state = 'WAITING' or state = 'RUNNING' and claimed_to < :now
                            order by asked_at limit 1 for update skip locked)
                        returning id, owner, account, claim""")
                .param("claim", UUID.randomUUID())
                .param("to", at(now.plus(claim)))
                .param("now", at(now))
                .query(Claimed::of)
                .optional();
        claimed.ifPresent(one -> jdbc.sql("delete from vault.export_part where export = ?")
                .param(one.id())
                .update());
        return claimed;
    }

    /** Says how far it is; false if somebody else makes it now. */
    boolean renew(Claimed one, int done) {
        return jdbc.sql("update vault.export set done = ?, claimed_to = ? where id = ? and claim = ?")
                        .params(done, at(clock.instant().plus(claim)), one.id(), one.claim())
                        .update()
                == 1;
    }

    /** Keeps a part; false if somebody else makes the copy. */
    @Transactional
    public boolean part(Claimed one, int number, int papers, SealedFiles.Sealed file) {
        int kept = jdbc.sql("""
                        insert into vault.export_part (export, number, papers, content, salt, bytes)
                        select id, :number, :papers, :content, :salt, :bytes from vault.export where id = :id and claim = :claim for update""")
                .param("number", number)
                .param("papers", papers)
                .param("content", file.blob().id().hash())
                .param("salt", file.salt())
                .param("bytes", file.bytes())
                .param("id", one.id())
                .param("claim", one.claim())
                .update();
        if (kept == 0) return false;
        files.keep(file);
        return true;
    }

    /** It can be fetched from now on, in the place of the one before, which could be until now; false if somebody else makes it. */
    @Transactional
    public boolean ready(Claimed one) {
        if (!held(one)) return false;
        Instant until = clock.instant().plus(kept);
        jdbc.sql("""
                        with gone as (
                            update vault.export set state = 'OVER', bytes = null
                            where owner = ? and state = 'READY' returning id)
                        delete from vault.export_part where export in (select id from gone)""").param(one.owner()).update();
        jdbc.sql("""
                        update vault.export set state = 'READY', claim = null, done = entries,
                            bytes = (select coalesce(sum(bytes), 0) from vault.export_part where export = :id),
                            ready_at = :now, until = :until where id = :id""")
                .param("now", at(clock.instant()))
                .param("until", at(until))
                .param("id", one.id())
                .update();
        send.run(new Notice(
                VaultNotice.EXPORT_READY, Recipient.of(one.account()), null, List.of(until), "/vault/export"));
        return true;
    }

    /** True if it is still this worker's; nobody else takes it before the transaction ends. */
    private boolean held(Claimed one) {
        return jdbc.sql("select id from vault.export where id = ? and claim = ? for update")
                .params(one.id(), one.claim())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** It cannot be made. */
    void failed(Claimed one) {
        jdbc.sql("update vault.export set state = 'FAILED', claim = null where id = ? and claim = ?")
                .params(one.id(), one.claim())
                .update();
    }

    /** It is to be begun again: when its claim is over, so that what is broken does not spin. */
    void again(Claimed one) {
        jdbc.sql("update vault.export set claim = gen_random_uuid() where id = ? and claim = ?")
                .params(one.id(), one.claim())
                .update();
    }

    /** It cannot be signed now: it waits, and that is no try. */
    void waits(Claimed one) {
        jdbc.sql("""
                        update vault.export set claim = gen_random_uuid(), claimed_to = ?, tries = greatest(0, tries - 1)
                        where id = ? and claim = ?""")
                .params(at(clock.instant().plus(PAUSE)), one.id(), one.claim())
                .update();
    }

    /** Throws away what can no longer be fetched, and after a month the line that says so. */
    void throwAwayOld() {
        Instant now = clock.instant();
        jdbc.sql("""
                        update vault.export set state = 'OVER', bytes = null where state = 'READY' and until <= ?""").param(at(now)).update();
        jdbc.sql("""
                        delete from vault.export_part p using vault.export e
                        where e.id = p.export and e.state in ('FAILED', 'OVER')""").update();
        jdbc.sql("delete from vault.export where state in ('FAILED', 'OVER') and asked_at < ?")
                .param(at(now.minus(TOLD)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
