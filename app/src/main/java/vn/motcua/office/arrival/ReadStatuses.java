package vn.motcua.office.arrival;

import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.DeliveryState;
import vn.motcua.axis.MessageKind;
import vn.motcua.axis.exchange.AcknowledgeDelivery;
import vn.motcua.axis.exchange.Deliveries;
import vn.motcua.axis.exchange.DeliveryView;
import vn.motcua.axis.system.AxisSystems;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actors;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/** Takes the statuses that an agency's clerk has read off the axis's list; what they told stays with the letters that they are about. */
@Operation(records = OfficeAudit.StatusesRead.class)
public class ReadStatuses {

    private static final int AT_ONCE = 200;

    private final AxisSystems systems;
    private final Deliveries deliveries;
    private final AcknowledgeDelivery acknowledge;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final AuditLog audit;

    ReadStatuses(
            AxisSystems systems,
            Deliveries deliveries,
            AcknowledgeDelivery acknowledge,
            TransactionTemplate transaction,
            Actors actors,
            AuditLog audit) {
        this.systems = systems;
        this.deliveries = deliveries;
        this.acknowledge = acknowledge;
        this.transaction = transaction;
        this.actors = actors;
        this.audit = audit;
    }

    /** Takes off those up to a number, which is the last that the clerk saw. */
    public void run(AgencyId agency, long upTo) {
        if (systems.connected(Set.of(agency)).contains(agency)) throw OfficeRefusal.OWN_SOFTWARE.because();
        Caller caller = Caller.byHand(agency, actors.current());
        int read = 0;
        try {
            for (DeliveryView one : deliveries.waiting(Set.of(agency), MessageKind.STATUS, null, null, AT_ONCE, 0)) {
                if (one.docId() > upTo) break;
                acknowledge.acknowledge(caller, Long.toString(one.docId()), DeliveryState.DONE, "");
                read++;
            }
        } finally {
            if (read > 0) record(agency, read); // also of those before one that was refused
        }
    }

    private void record(AgencyId agency, int read) {
        OfficeAudit event = new OfficeAudit.StatusesRead(agency, read);
        transaction.executeWithoutResult(status -> audit.record(event));
    }
}
