package vn.motcua.office.arrival;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;

/** Sends a document back that is not the agency's to take: wrong addressee, invalid signature, incomplete (02, with the reason). */
@Operation(records = OfficeAudit.ArrivalRefused.class, law = "QĐ 28/2018/QĐ-TTg, Đ.9")
public class RefuseArrival {

    private final ArrivalStore store;
    private final StatusTeller teller;
    private final AuditLog audit;

    RefuseArrival(ArrivalStore store, StatusTeller teller, AuditLog audit) {
        this.store = store;
        this.teller = teller;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, long docId, String reason) {
        Arrival arrival = store.hold(agency, docId);
        teller.tell(arrival, StatusCode.REFUSED, reason);
        audit.record(new OfficeAudit.ArrivalRefused(agency, docId, arrival.called(), reason));
    }
}
