package vn.motcua.notification.preference;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.NotificationAudit;
import vn.motcua.notification.channel.Way;

/** Somebody says how they want to be told. What waits on a way that they close is not sent any more; it stays in their box. */
@Operation(records = NotificationAudit.PreferencesSet.class)
public class SetPreferences {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    SetPreferences(JdbcClient jdbc, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it, for whoever is signed in. */
    @Transactional
    public void run(Wishes wishes) {
        AccountId account = actors.current().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        jdbc.sql("""
                        insert into notification.preference (account, language, email, sms, push, digest, quiet_from, quiet_to, work)
                        values (:account, :language, :email, :sms, :push, :digest, :from, :to, :work)
                        on conflict (account) do update set language = excluded.language, email = excluded.email, sms = excluded.sms, push = excluded.push,
                            digest = excluded.digest, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, work = excluded.work""")
                .param("account", account.value())
                .param("language", wishes.language().tag())
                .param("email", wishes.email().name())
                .param("sms", wishes.sms().name())
                .param("push", wishes.push().name())
                .param("digest", wishes.digest())
                .param("from", wishes.quietFrom())
                .param("to", wishes.quietTo())
                .param("work", wishes.work())
                .update();
        drop(account, wishes);
        audit.record(new NotificationAudit.PreferencesSet(account.toString()));
    }

    private void drop(AccountId account, Wishes wishes) {
        String[] closed = Stream.of(Way.values())
                .filter(way -> wishes.reach(way) == Reach.NONE)
                .map(Way::name)
                .toArray(String[]::new);
        if (closed.length == 0) return;
        jdbc.sql("""
                        update notification.delivery set state = 'DROPPED', next_at = null, done_at = :now, address = ''
                        where account = :account and state = 'WAITING' and channel = any (:closed)""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .param("closed", closed)
                .update();
    }
}
