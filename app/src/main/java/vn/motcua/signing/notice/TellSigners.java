package vn.motcua.signing.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.signing.SigningRefusal;

/** Tells whoever had papers signed in one go that some were refused, once, when the last of them has its outcome. What they took back themselves they know. */
@Component
class TellSigners {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final SendNotice send;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellSigners(JdbcClient jdbc, SendNotice send, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.send = send;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Over(UUID sheaf, AccountId account, AgencyId agency, long refused, long all) {}

    @Scheduled(
            fixedDelayString = "${motcua.signing.tell-every:20s}",
            initialDelayString = "${motcua.signing.tell-every:20s}")
    void round() {
        for (Over one : over())
            Actors.as(
                    Actor.SYSTEM,
                    () -> transaction.executeWithoutResult(status -> {
                        if (mark(one.sheaf()) && one.refused() > 0) tell(one);
                    }));
    }

    private List<Over> over() {
        return jdbc.sql("""
                        select s.id, s.account, min(p.agency) as agency, count(*) as everything,
                            count(*) filter (where p.state = 'REFUSED' and p.refusal <> ?) as refused
                        from signing.sheaf s join signing.paper p on p.sheaf = s.id
                        where s.told_at is null group by s.id having every(p.ended_at is not null) limit ?""")
                .params(SigningRefusal.TAKEN_BACK.key(), AT_ONCE)
                .query((row, number) -> new Over(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new AccountId(Objects.requireNonNull(row.getObject("account", UUID.class))),
                        new AgencyId(row.getLong("agency")),
                        row.getLong("refused"),
                        row.getLong("everything")))
                .list();
    }

    /** False if another node was quicker. */
    private boolean mark(UUID sheaf) {
        return jdbc.sql("update signing.sheaf set told_at = ? where id = ? and told_at is null")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), sheaf)
                        .update()
                == 1;
    }

    private void tell(Over one) {
        send.run(new Notice(
                SigningNotice.SHEAF_REFUSED,
                Recipient.of(one.account()),
                one.agency(),
                List.of(one.refused(), one.all()),
                "/signing/sheaves/" + one.sheaf()));
    }
}
