package vn.motcua.audit;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.audit.entry.Incoming;
import vn.motcua.audit.entry.Origin;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;

/** Where operations record what they did. Part of the caller's transaction: the event is kept exactly if the act is. */
@Component
public class AuditLog {

    private final Incoming incoming;
    private final Actors actors;
    private final Origin origin;

    AuditLog(Incoming incoming, Actors actors, Origin origin) {
        this.incoming = incoming;
        this.actors = actors;
        this.origin = origin;
    }

    /** Records one event by the current actor. */
    public void record(AuditEvent event) {
        recordAll(List.of(event));
    }

    /**
     * Records many events by the current actor, in one statement and in this order.
     *
     * @throws IllegalStateException outside a transaction, where a line could outlive the act it speaks of
     */
    public void recordAll(List<? extends AuditEvent> events) {
        if (events.isEmpty()) return;
        Actor actor = actors.current();
        add(events, actor, Collections.nCopies(events.size(), actor.actingFor()));
    }

    /**
     * Records events of several machines, in one statement and in this order.
     *
     * @param actingFor for which agency each of them acts
     */
    public void recordOfMachines(List<? extends AuditEvent> events, List<AgencyId> actingFor) {
        if (!events.isEmpty()) add(events, Actor.MACHINES, actingFor);
    }

    private void add(List<? extends AuditEvent> events, Actor actor, List<? extends @Nullable AgencyId> actingFor) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("an audit event outside a transaction: "
                    + AuditEvent.code(events.getFirst().getClass()));
        incoming.add(events, actor, actingFor, origin);
    }
}
