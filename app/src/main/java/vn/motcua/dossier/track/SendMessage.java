package vn.motcua.dossier.track;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.dossier.notice.TellApplicant;
import vn.motcua.identity.RepresentedParties;
import vn.motcua.identity.guard.Attempts;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;

/** Writes to the other side about a dossier. Who may, its caller has looked at. */
@Operation(records = DossierAudit.MessageSent.class)
public class SendMessage {

    /** The longest message. */
    public static final int LONGEST = 2000;

    private static final int BURST = 10;
    private static final Duration EACH = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final TellApplicant tell;
    private final Actors actors;
    private final RepresentedParties parties;
    private final AuditLog audit;
    private final Clock clock;

    SendMessage(
            JdbcClient jdbc,
            Attempts attempts,
            TellApplicant tell,
            Actors actors,
            RepresentedParties parties,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.tell = tell;
        this.actors = actors;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(DossierView dossier, String body) {
        parties.hold(dossier.procedureCode());
        if (body.isBlank()) throw KernelRefusal.MISSING.at("body", "");
        if (body.length() > LONGEST) throw DossierRefusal.TOO_LONG.at("body", LONGEST);
        Actor actor = actors.current();
        AccountId account = actor.account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        boolean official = actor.kind() == ActorKind.OFFICIAL;
        if (!official)
            attempts.take("message|" + account, BURST, EACH).ifPresent(wait -> {
                throw DossierRefusal.TOO_MANY_MESSAGES.because(wait.toSeconds());
            });
        jdbc.sql("insert into dossier.message (dossier, at, official, account, who, body) values (?, ?, ?, ?, ?, ?)")
                .params(
                        dossier.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        official,
                        account.value(),
                        actor.name(),
                        body.strip())
                .update();
        wait(dossier, !official);
        if (official) tell.run(dossier.id(), DossierNotice.MESSAGE, body.strip());
        audit.record(
                new DossierAudit.MessageSent(dossier.agency(), dossier.code().text(), official));
    }

    /** Now the other side is to read it, and this one has answered. */
    private void wait(DossierView dossier, boolean forOffice) {
        jdbc.sql("delete from dossier.message_waiting where dossier = ? and for_office = ?")
                .params(dossier.id().value(), !forOffice)
                .update();
        jdbc.sql("""
                        insert into dossier.message_waiting (dossier, for_office, agency, account, since) values (:dossier, :office, :agency,
                            :account, :now)
                        on conflict do nothing""")
                .param("dossier", dossier.id().value())
                .param("office", forOffice)
                .param("agency", dossier.agency().value())
                .param(
                        "account",
                        dossier.account() == null ? null : dossier.account().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
