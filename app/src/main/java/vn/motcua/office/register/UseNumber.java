package vn.motcua.office.register;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Registers a document under a number that was reserved for it; its kind was said then. */
@Operation(records = OfficeAudit.NumberUsed.class)
public class UseNumber {

    private final LineStore lines;
    private final Numbering numbering;
    private final AuditLog audit;

    UseNumber(LineStore lines, Numbering numbering, AuditLog audit) {
        this.lines = lines;
        this.numbering = numbering;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, LineId id, Paper paper) {
        RegisterLine line = lines.hold(agency, id);
        if (line.state() != LineState.RESERVED) throw OfficeRefusal.NOT_RESERVED.because(line.called());
        PaperRules.out(paper, line.year(), numbering.today());
        lines.change(line, LineState.REGISTERED, line.reference(), null, paper);
        audit.record(new OfficeAudit.NumberUsed(agency, id.value(), line.reference()));
    }
}
