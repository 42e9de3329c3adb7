package vn.motcua.axis.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.DocumentEvent;
import vn.motcua.axis.event.RecordEvents;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/**
 * Takes a document back from receivers that have not taken it: certain, because the same row says whether it was taken and whether it was withdrawn. Of each
 * such receiver {@link StateWithdrawn} proves that it never had and can never have the packet. At the others nothing changes, and the answer says
 * since when they have it: of them a recall ({@link DocumentEvent#RECALL_SENT}) asks, and they decide.
 */
@Operation(records = ProofAudit.UntakenWithdrawn.class)
public class WithdrawUntaken {

    private final ProofRows rows;
    private final RecordEvents events;
    private final AuditLog audit;
    private final Clock clock;

    WithdrawUntaken(ProofRows rows, RecordEvents events, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of it at one receiver.
     *
     * @param delivery the receiver's docId
     * @param receiver the receiver's code, as the packet names it
     * @param withdrawn true if it never took it and never can
     * @param taken since when the receiver has it; {@code null} if it never took it
     */
    public record Outcome(
            long delivery,
            String receiver,
            boolean withdrawn,
            @Nullable Instant taken) {}

    /**
     * Does it; the same again changes nothing.
     *
     * @param docId the sender's docId, for all receivers, or that of one receiver
     */
    @Transactional
    public List<Outcome> withdraw(Caller caller, long docId) {
        List<ProofRows.Facts> all = rows.hold(rows.deliveries(docId)).stream()
                .filter(one -> caller.serves(one.sender()))
                .toList();
        if (all.isEmpty()) throw Refused.at("docId", AxisRefusal.DOCUMENT_UNKNOWN);
        if (all.stream().allMatch(one -> one.stage() == null)) throw Refused.at("docId", ProofRefusal.NOT_WITHDRAWABLE);
        return Actors.as(caller.acting(all.getFirst().sender()), () -> withdraw(all));
    }

    private List<Outcome> withdraw(List<ProofRows.Facts> all) {
        Instant now = clock.instant();
        Set<Long> gone = new HashSet<>(
                rows.withdraw(all.stream().map(ProofRows.Facts::delivery).toList(), now));
        events.withdrawn(gone, now);
        audit.recordAll(all.stream()
                .filter(one -> gone.contains(one.delivery()))
                .map(one -> new ProofAudit.UntakenWithdrawn(one.delivery(), one.packet(), one.sender()))
                .toList());
        return all.stream().map(one -> outcome(one, gone)).toList();
    }

    private static Outcome outcome(ProofRows.Facts one, Set<Long> gone) {
        boolean never = gone.contains(one.delivery()) || one.withdrawn() != null && one.taken() == null;
        return new Outcome(one.delivery(), one.said().receiver(), never, one.taken());
    }
}
