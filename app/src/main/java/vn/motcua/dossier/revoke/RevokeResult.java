package vn.motcua.dossier.revoke;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.life.AnsweringAgencies;
import vn.motcua.dossier.notice.DossierNotice;
import vn.motcua.dossier.notice.HandlerNotice;
import vn.motcua.dossier.notice.TellApplicant;
import vn.motcua.identity.PermissionHolders;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;
import vn.motcua.procedure.flow.NationalStatus;

/**
 * Takes a result that was given out back, for good: one officer asks, with a ground and in words, and another one, who decides for the agency, agrees (SR-28). The dossier stays ended and the file
 * as it is; the entry in the store ends and those who relied on it are told a moment later. Who may, its caller has looked at.
 */
@Operation(
        records = {
            DossierAudit.ResultRevocationAsked.class,
            DossierAudit.ResultRevoked.class,
            DossierAudit.ResultRevocationDropped.class
        })
public class RevokeResult {

    private static final int MOST_TOLD = 20;

    private final JdbcClient jdbc;
    private final TellApplicant applicant;
    private final PermissionHolders holders;
    private final AnsweringAgencies answering;
    private final SendNotice send;
    private final Messages messages;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    RevokeResult(
            JdbcClient jdbc,
            TellApplicant applicant,
            PermissionHolders holders,
            AnsweringAgencies answering,
            SendNotice send,
            Messages messages,
            Actors actors,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.applicant = applicant;
        this.holders = holders;
        this.answering = answering;
        this.send = send;
        this.messages = messages;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** True if a result was given out and counts: before that the dossier goes back instead. */
    public static boolean counts(DossierView dossier, ResultView result) {
        return dossier.status() == NationalStatus.RETURNED && result.replaced() == null && result.revoked() == null;
    }

    /** True if it can be taken back here: what another module issued that module takes back, and of a sealed file that is not known again nobody who has it checked would learn. */
    public static boolean possible(DossierView dossier, ResultView result) {
        return counts(dossier, result) && !result.elsewhere() && (result.sealed() == null || result.known());
    }

    /** Asks for it. */
    @Transactional
    public void ask(DossierView dossier, ResultView result, ResultGround ground, String reason) {
        Actor actor = actors.current();
        int asked = jdbc.sql("""
                        insert into dossier.result_revocation (result, ground, reason, asked_at, asked_by, asked_name)
                        select r.id, :ground, :reason, :now, :officer, left(:name, 200) from dossier.result r join dossier.dossier d on d.id = r.dossier
                        where r.id = :result and r.replaced_at is null and r.revoked_at is null and d.status = :returned
                            and not r.elsewhere and (r.sealed_at is null or exists (select from dossier.result_mark m where m.result = r.id))
                        on conflict do nothing""")
                .param("ground", ground.name())
                .param("reason", reason)
                .param("now", now())
                .param("officer", account(actor).value())
                .param("name", actor.name())
                .param("result", result.id())
                .param("returned", NationalStatus.RETURNED.code())
                .update();
        if (asked == 0) throw DossierRefusal.REVOCATION_NOT_POSSIBLE.because();
        audit.record(new DossierAudit.ResultRevocationAsked(
                dossier.agency(), dossier.code().text(), result.code(), result.number()));
        tellDeciders(dossier, result, account(actor));
    }

    private void tellDeciders(DossierView dossier, ResultView result, AccountId asked) {
        holders.at(List.of(answering.of(dossier.agency())), List.of(DossierPermission.DECIDE.code())).stream()
                .map(PermissionHolders.Holding::account)
                .filter(one -> !one.equals(asked))
                .distinct()
                .limit(MOST_TOLD)
                .forEach(one -> send.run(new Notice(
                        HandlerNotice.REVOCATION_ASKED,
                        Recipient.of(one),
                        dossier.agency(),
                        List.of(dossier.code().text(), result.number()),
                        href(dossier, result))));
    }

    /** Decides. */
    @Transactional
    public void decide(DossierView dossier, ResultView result, ResultRevocation asked, boolean agreed) {
        Actor actor = actors.current();
        AccountId officer = account(actor);
        if (agreed && asked.askedBy().equals(officer)) throw DossierRefusal.REVOCATION_BY_ANOTHER.because();
        int decided = jdbc.sql("""
                        update dossier.result_revocation set state = :state, decided_at = :now, decided_by = :officer, decided_name = left(:name, 200)
                        where id = :id and state = 'ASKED'""")
                .param("state", (agreed ? ResultRevocationState.DONE : ResultRevocationState.DROPPED).name())
                .param("now", now())
                .param("officer", officer.value())
                .param("name", actor.name())
                .param("id", asked.id())
                .update();
        if (decided == 0) throw DossierRefusal.REVOCATION_NOT_POSSIBLE.because();
        String code = dossier.code().text();
        if (!agreed) {
            audit.record(
                    new DossierAudit.ResultRevocationDropped(dossier.agency(), code, result.code(), result.number()));
            return;
        }
        String why = messages.text(Language.VI, asked.ground()) + ". " + asked.reason();
        int revoked = jdbc.sql(
                        "update dossier.result set revoked_at = ?, revoked_why = ? where id = ? and revoked_at is null and replaced_at is null")
                .params(now(), why, result.id())
                .update();
        if (revoked == 0) throw DossierRefusal.REVOCATION_NOT_POSSIBLE.because();
        audit.record(new DossierAudit.ResultRevoked(dossier.agency(), code, result.code(), result.number()));
        applicant.run(dossier.id(), DossierNotice.RESULT_REVOKED, result.number() + ": " + why);
    }

    /** Where it is asked for and decided. */
    public static String href(DossierView dossier, ResultView result) {
        return "/dossier/desk/" + dossier.id() + "/results/" + result.id() + "/revocation";
    }

    private static AccountId account(Actor actor) {
        if (actor.account() == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return Objects.requireNonNull(actor.account());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
