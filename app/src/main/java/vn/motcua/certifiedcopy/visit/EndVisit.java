package vn.motcua.certifiedcopy.visit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Recipient;
import vn.motcua.notification.SendNotice;

/** Ends an appointment: whoever booked it cancels, the office cancels and says why, or they came. The seat is free again unless they came. */
@Operation(records = VisitAudit.VisitEnded.class)
public class EndVisit {

    private final JdbcClient jdbc;
    private final SendNotice send;
    private final AuditLog audit;
    private final Clock clock;

    EndVisit(JdbcClient jdbc, SendNotice send, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.send = send;
        this.audit = audit;
        this.clock = clock;
    }

    /** By whoever booked it. */
    @Transactional
    public void cancel(VisitView visit) {
        end(visit, VisitState.CANCELLED, "");
    }

    /** By the office, which says why; whoever booked it is told. */
    @Transactional
    public void cancelled(VisitView visit, String why) {
        end(visit, VisitState.CANCELLED, why);
        send.run(new Notice(
                VisitNotice.VISIT_CANCELLED,
                Recipient.of(visit.account()),
                visit.agency(),
                List.of(visit.at()),
                "/certifiedcopy/visits"));
    }

    /** They came. */
    @Transactional
    public void come(VisitView visit) {
        end(visit, VisitState.COME, "");
    }

    private void end(VisitView visit, VisitState state, String why) {
        int ended = jdbc.sql("""
                        update certifiedcopy.visit set state = ?, why = ?, ended_at = ? where id = ? and state = 'BOOKED'""")
                .params(state.name(), why, clock.instant().atOffset(ZoneOffset.UTC), visit.id())
                .update();
        if (ended == 0) throw VisitRefusal.VISIT_OVER.because();
        audit.record(new VisitAudit.VisitEnded(visit.agency(), visit.id(), state));
    }
}
