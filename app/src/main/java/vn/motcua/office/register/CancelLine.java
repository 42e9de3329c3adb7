package vn.motcua.office.register;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Cancels a line, for a reason. It stays in the register with its number, which is not given again. */
@Operation(records = OfficeAudit.LineCancelled.class)
public class CancelLine {

    private final LineStore lines;
    private final AuditLog audit;

    CancelLine(LineStore lines, AuditLog audit) {
        this.lines = lines;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, LineId id, String reason) {
        RegisterLine line = lines.hold(agency, id);
        if (line.state() == LineState.CANCELLED) throw OfficeRefusal.CANCELLED_ALREADY.because(line.called());
        lines.cancel(line, reason);
        audit.record(new OfficeAudit.LineCancelled(agency, id.value(), line.called(), reason));
    }
}
