package vn.motcua.office.arrival;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Tells a document's sender that it is being worked on (05) or finished (06). */
@Operation(records = OfficeAudit.ArrivalReported.class, law = "QĐ 28/2018/QĐ-TTg, Đ.9")
public class ReportProgress {

    private final ArrivalStore store;
    private final StatusTeller teller;
    private final AuditLog audit;

    ReportProgress(ArrivalStore store, StatusTeller teller, AuditLog audit) {
        this.store = store;
        this.teller = teller;
        this.audit = audit;
    }

    /** Does it; other statuses have acts of their own. */
    @Transactional
    public void run(AgencyId agency, long docId, StatusCode status) {
        Arrival arrival = store.hold(agency, docId);
        if (status != StatusCode.IN_PROGRESS && status != StatusCode.FINISHED)
            throw OfficeRefusal.STEP_NOT_OPEN.because(arrival.called());
        teller.tell(arrival, status, "");
        audit.record(new OfficeAudit.ArrivalReported(agency, docId, arrival.called(), status));
    }
}
