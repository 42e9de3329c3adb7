package vn.motcua.office.register;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Enters in the register in to whom a document was passed, and when. */
@Operation(records = OfficeAudit.PassedOn.class, law = "NĐ 30/2020/NĐ-CP, Đ.23")
public class PassOn {

    private final LineStore lines;
    private final Numbering numbering;
    private final AuditLog audit;

    PassOn(LineStore lines, Numbering numbering, AuditLog audit) {
        this.lines = lines;
        this.numbering = numbering;
        this.audit = audit;
    }

    /** Does it, today. */
    @Transactional
    public void run(AgencyId agency, LineId id, String to) {
        RegisterLine line = lines.hold(agency, id);
        if (line.state() != LineState.REGISTERED) throw OfficeRefusal.NOT_REGISTERED.because(line.called());
        lines.change(
                line,
                line.state(),
                line.reference(),
                line.arrived(),
                line.paper().passedTo(to, numbering.today()));
        audit.record(new OfficeAudit.PassedOn(agency, id.value(), line.called()));
    }
}
