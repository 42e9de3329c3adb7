package vn.motcua.certifiedcopy.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.SettledEnds;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyView;
import vn.motcua.directory.Successions;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;

/**
 * Brings what is not certified at an agency that ended to the desk of the one that took over: there it is compared anew, as who signs for one agency does not vouch for what another one saw. What was paid stays
 * paid. Where several took over it is the first of them in the order of the directory; where nobody did, it is cancelled once the end is settled, and the treasurer says whether the fee goes back.
 */
@Operation(records = CertifiedCopyAudit.CopyTakenOver.class)
class TakeOverCopies {

    private static final Logger log = LoggerFactory.getLogger(TakeOverCopies.class);
    private static final int AT_ONCE = 1_000;

    private final CopyHold hold;
    private final ReturnCopy back;
    private final EndCopy end;
    private final Agencies agencies;
    private final Successions successions;
    private final SettledEnds ends;
    private final Messages messages;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    TakeOverCopies(
            CopyHold hold,
            ReturnCopy back,
            EndCopy end,
            Agencies agencies,
            Successions successions,
            SettledEnds ends,
            Messages messages,
            AuditLog audit,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.hold = hold;
        this.back = back;
        this.end = end;
        this.agencies = agencies;
        this.successions = successions;
        this.ends = ends;
        this.messages = messages;
        this.audit = audit;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Does it; done again it does nothing more. */
    @Scheduled(cron = "${motcua.certifiedcopy.successors-at:0 25 * * * *}", zone = "Asia/Ho_Chi_Minh")
    void all() {
        List<AgencyId> open = jdbc.sql(
                        "select distinct agency from certifiedcopy.copy where state in ('COMPARING', 'UNPAID', 'TO_SIGN') limit 20000")
                .query((row, number) -> new AgencyId(row.getLong(1)))
                .list();
        var closed = agencies.closed(open, agencies.today());
        if (closed.isEmpty()) return;
        Map<AgencyId, List<AgencyView>> competent = successions.competent(closed, agencies.today());
        Set<AgencyId> settled = ends.among(closed);
        Actors.as(
                Actor.SYSTEM,
                () -> closed.forEach(agency -> {
                    List<AgencyView> now = competent.getOrDefault(agency, List.of());
                    if (!now.isEmpty()) open(agency).forEach(id -> tried(id, () -> move(id, agency, now.getFirst())));
                    else if (settled.contains(agency)) open(agency).forEach(id -> tried(id, () -> cancel(id)));
                }));
    }

    private List<CopyId> open(AgencyId agency) {
        return jdbc.sql("""
                        select id from certifiedcopy.copy where agency = ? and state in ('COMPARING', 'UNPAID', 'TO_SIGN')
                        order by begun_at limit ?""")
                .params(agency.value(), AT_ONCE)
                .query((row, number) -> new CopyId(row.getObject("id", UUID.class)))
                .list();
    }

    /** One that is being signed, or that somebody else ended, stands before no other: it is looked at again. */
    private void tried(CopyId id, Runnable what) {
        try {
            transaction.executeWithoutResult(status -> what.run());
        } catch (Refused moved) {
            log.info("copy {} of an agency that ended goes on in this very moment", id);
        } catch (RuntimeException e) {
            log.error("copy {} of an agency that ended is not taken over yet", id, e);
        }
    }

    private void cancel(CopyId id) {
        end.cancel(id, messages.text(Language.VI, "certifiedcopy.ended-agency"));
    }

    private void move(CopyId id, AgencyId before, AgencyView now) {
        CertifiedCopy copy = hold.of(id);
        if (!copy.state().open() || !copy.agency().equals(before)) return;
        String why = messages.text(
                Language.VI,
                "certifiedcopy.taken-over",
                agencies.called(List.of(before), Language.VI).getOrDefault(before, ""));
        if (copy.state() != CopyState.COMPARING) back.run(id, why);
        jdbc.sql("update certifiedcopy.copy set agency = ?, returned = ?, acted_at = now() where id = ?")
                .params(now.id().value(), why, id.value())
                .update();
        audit.record(new CertifiedCopyAudit.CopyTakenOver(id.value(), now.id(), before));
    }
}
