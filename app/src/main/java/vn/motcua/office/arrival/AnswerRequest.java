package vn.motcua.office.arrival;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.DocumentRequest;
import vn.motcua.axis.edxml.StatusCode;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/**
 * Agrees to what a document's sender asks (15), or declines (16). Who agrees to give it back has its files no longer: neither the axis nor the
 * office serves them; that it came, and what was done with it, stays.
 */
@Operation(records = OfficeAudit.RequestAnswered.class, law = "QĐ 28/2018/QĐ-TTg, Đ.9")
public class AnswerRequest {

    private final ArrivalStore store;
    private final StatusTeller teller;
    private final AuditLog audit;

    AnswerRequest(ArrivalStore store, StatusTeller teller, AuditLog audit) {
        this.store = store;
        this.teller = teller;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, long docId, boolean agree, String reason) {
        Arrival arrival = store.hold(agency, docId);
        boolean recall = teller.life(arrival)
                .map(life -> life.request() == DocumentRequest.RECALL)
                .orElse(false);
        StatusCode said = agree ? StatusCode.AGREED : StatusCode.DECLINED;
        teller.tell(arrival, said, reason);
        if (pending(arrival)) throw OfficeRefusal.STEP_NOT_OPEN.because(arrival.called()); // the axis heard it before
        if (agree && recall) store.withdrawn(arrival);
        audit.record(new OfficeAudit.RequestAnswered(agency, docId, arrival.called(), said, reason));
    }

    private boolean pending(Arrival arrival) {
        return teller.life(arrival)
                .map(life -> life.request() != DocumentRequest.NONE)
                .orElse(false);
    }
}
