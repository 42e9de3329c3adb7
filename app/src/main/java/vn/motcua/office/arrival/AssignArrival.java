package vn.motcua.office.arrival;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.register.PassOn;

/** Gives an accepted document to a unit or an official: the register in says so, and the sender is told (04). */
@Operation(records = OfficeAudit.ArrivalAssigned.class, law = "NĐ 30/2020/NĐ-CP, Đ.23")
public class AssignArrival {

    private final ArrivalStore store;
    private final PassOn passOn;
    private final StatusTeller teller;
    private final AuditLog audit;

    AssignArrival(ArrivalStore store, PassOn passOn, StatusTeller teller, AuditLog audit) {
        this.store = store;
        this.passOn = passOn;
        this.teller = teller;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, long docId, String to) {
        Arrival arrival = store.hold(agency, docId);
        teller.tell(arrival, StatusCode.ASSIGNED, "");
        store.assigned(arrival, to);
        if (arrival.line() != null) passOn.run(agency, arrival.line(), to);
        audit.record(new OfficeAudit.ArrivalAssigned(agency, docId, arrival.called()));
    }
}
