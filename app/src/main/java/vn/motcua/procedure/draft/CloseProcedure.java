package vn.motcua.procedure.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.Procedures;

/** Closes a procedure from a day on, or lifts a closing that lies ahead. What was closed is opened again by a new revision. */
@Operation(records = {ProcedureAudit.ProcedureClosed.class, ProcedureAudit.ClosingLifted.class})
public class CloseProcedure {

    private final Procedures procedures;
    private final Periods periods;
    private final DraftRights rights;
    private final AuditLog audit;

    CloseProcedure(Procedures procedures, Periods periods, DraftRights rights, AuditLog audit) {
        this.procedures = procedures;
        this.periods = periods;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Closes it.
     *
     * @param from the first day on which it is closed; today at the earliest
     * @param reason why, shown to everybody
     */
    @Transactional
    public void close(ProcedureCode code, LocalDate from, String reason) {
        List<Periods.Period> all = periods.hold(code.text());
        AgencyId agency = allowed(code);
        if (from.isBefore(procedures.today())) throw ProcedureRefusal.DATE_PAST.at("from", procedures.today());
        if (reason.isBlank()) throw ProcedureRefusal.REASON_MISSING.at("reason");
        Periods.Period last = all.getLast();
        if (last.closed()) throw ProcedureRefusal.CLOSED_ALREADY.because();
        if (last.from().isAfter(from)) throw ProcedureRefusal.REVISION_PLANNED.because(last.from());
        if (!last.holds(from)) throw ProcedureRefusal.NOT_IN_FORCE.because();
        periods.end(last.revision(), from, "CLOSED", reason);
        audit.record(new ProcedureAudit.ProcedureClosed(agency, code.text(), from, reason));
        periods.changed();
    }

    /** Lifts a closing that lies ahead, for a reason. */
    @Transactional
    public void lift(ProcedureCode code, String reason) {
        List<Periods.Period> all = periods.hold(code.text());
        AgencyId agency = allowed(code);
        if (reason.isBlank()) throw ProcedureRefusal.REASON_MISSING.at("reason");
        Periods.Period last = all.getLast();
        LocalDate until = last.until();
        if (!last.closed() || until == null) throw ProcedureRefusal.NOT_IN_FORCE.because();
        if (!until.isAfter(procedures.today())) throw ProcedureRefusal.CLOSING_DONE.because(until);
        periods.end(last.revision(), null, null, null);
        audit.record(new ProcedureAudit.ClosingLifted(agency, code.text(), reason));
        periods.changed();
    }

    private @Nullable AgencyId allowed(ProcedureCode code) {
        Optional<AgencyId> agency = procedures.revisions(code).stream()
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND))
                .agency();
        rights.require(ProcedurePermission.APPROVE, agency);
        return agency.orElse(null);
    }
}
