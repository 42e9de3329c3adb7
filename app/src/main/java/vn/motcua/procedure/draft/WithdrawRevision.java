package vn.motcua.procedure.draft;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;

/** Withdraws an approved revision before its first day: the one before goes on as if it had never been planned. */
@Operation(records = ProcedureAudit.RevisionWithdrawn.class)
public class WithdrawRevision {

    private final Procedures procedures;
    private final Periods periods;
    private final DraftRights rights;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    WithdrawRevision(Procedures procedures, Periods periods, DraftRights rights, JdbcClient jdbc, AuditLog audit) {
        this.procedures = procedures;
        this.periods = periods;
        this.rights = rights;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Does it, for a reason. */
    @Transactional
    public void run(ProcedureCode code, int number, String reason) {
        List<Periods.Period> all = periods.hold(code.text());
        ProcedureView view =
                procedures.revision(code, number).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        rights.require(ProcedurePermission.APPROVE, view.agency());
        if (!view.from().isAfter(procedures.today())) throw ProcedureRefusal.BEGUN_ALREADY.because(view.from());
        if (reason.isBlank()) throw ProcedureRefusal.REASON_MISSING.at("reason");
        Periods.Period gone = all.stream()
                .filter(one -> one.revision() == view.revision())
                .findFirst()
                .orElseThrow();
        jdbc.sql("update procedure.revision set state = 'WITHDRAWN', end_reason = ? where id = ?")
                .params(reason, view.revision())
                .update();
        all.stream()
                .filter(one -> gone.from().equals(one.until())
                        && !one.closed()
                        && one.from().isBefore(gone.from()))
                .findFirst()
                .ifPresent(before -> periods.end(before.revision(), gone.until(), gone.ended(), gone.reason()));
        audit.record(new ProcedureAudit.RevisionWithdrawn(view.agency().orElse(null), code.text(), number, reason));
        periods.changed();
    }
}
