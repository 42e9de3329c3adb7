package vn.motcua.procedure.draft;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.RevisionState;

/**
 * Approves what another person drafted, and says from which day it holds. On that day it takes the place of the one before by the calendar alone.
 * Nobody approves what they drafted or last saved themselves.
 */
@Operation(records = ProcedureAudit.RevisionApproved.class)
public class ApproveRevision {

    private static final int YEARS_AHEAD = 5;

    private final DraftStore store;
    private final DraftRights rights;
    private final Checks checks;
    private final Periods periods;
    private final Procedures procedures;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    ApproveRevision(
            DraftStore store,
            DraftRights rights,
            Checks checks,
            Periods periods,
            Procedures procedures,
            JdbcClient jdbc,
            AuditLog audit) {
        this.store = store;
        this.rights = rights;
        this.checks = checks;
        this.periods = periods;
        this.procedures = procedures;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Does it.
     *
     * @param version as the reviewer saw it
     * @param effective the first day on which it holds; today at the earliest
     */
    @Transactional
    public void run(long id, int version, LocalDate effective) {
        Draft draft = store.hold(id);
        rights.require(ProcedurePermission.APPROVE, draft.agency());
        if (draft.state() != RevisionState.REVIEW) throw ProcedureRefusal.NOT_IN_REVIEW.because();
        if (draft.version() != version)
            throw ProcedureRefusal.SAVED_MEANWHILE.because(draft.saved().name());
        secondPerson(draft);
        day(effective);
        checks.require(draft);
        List<Periods.Period> before = periods.hold(draft.code().text());
        if (before.stream().anyMatch(one -> one.from().equals(effective) && effective.isAfter(procedures.today())))
            throw ProcedureRefusal.DATE_TAKEN.at("effective", effective);
        publish(draft, periods.room(before, effective));
        jdbc.sql("update procedure.procedure set agency_name = ? where code = ? and ? <> ''")
                .params(
                        draft.record().agencyName(),
                        draft.code().text(),
                        draft.record().agencyName())
                .update();
        audit.record(new ProcedureAudit.RevisionApproved(
                draft.agencyOrNull(), draft.code().text(), draft.number(), effective));
        periods.changed();
    }

    private void secondPerson(Draft draft) {
        Actor actor = rights.actor();
        if (actor.kind() == ActorKind.SYSTEM) return; // the demo nation
        if (actor.account() == null) throw ProcedureRefusal.NOBODY.because();
        if (actor.account().equals(draft.drafted().account())
                || actor.account().equals(draft.saved().account())) throw ProcedureRefusal.OWN_DRAFT.because();
    }

    private void day(LocalDate effective) {
        LocalDate today = procedures.today();
        if (effective.isBefore(today)) throw ProcedureRefusal.DATE_PAST.at("effective", today);
        if (effective.isAfter(today.plusYears(YEARS_AHEAD)))
            throw ProcedureRefusal.DATE_TOO_FAR.at("effective", YEARS_AHEAD);
    }

    private void publish(Draft draft, Periods.Period period) {
        Actor actor = rights.actor();
        UUID account = actor.account() == null ? null : actor.account().value();
        jdbc.sql("""
                        update procedure.revision set state = 'PUBLISHED', valid_from = :from, valid_until = :until, ended = :ended, end_reason = :reason,
                            reviewed_by = :by, reviewed_name = :name, reviewed_at = :now, version = version + 1
                        where id = :id""")
                .param("from", period.from())
                .param("until", period.until(), Types.DATE)
                .param("ended", period.ended(), Types.VARCHAR)
                .param("reason", period.reason(), Types.VARCHAR)
                .param("by", account, Types.OTHER)
                .param("name", actor.name())
                .param("now", store.now())
                .param("id", draft.id())
                .update();
    }
}
