package vn.motcua.axis.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;

/**
 * States under the axis's seal that a receiver has not taken a packet: which, since when it is there, how often the receiver's software failed, when it last
 * called. For the sender, once the packet has waited as many days as the sender's agency set; within an hour the same statement again.
 */
@Operation(records = ProofAudit.NotTakenStated.class)
public class StateNotTaken {

    private static final Duration SAME = Duration.ofHours(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(DatabaseClock.VIETNAM);

    private final ProofRows rows;
    private final SealProof seal;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;
    private final int usual;

    StateNotTaken(
            ProofRows rows,
            SealProof seal,
            AxisRights rights,
            AuditLog audit,
            Clock clock,
            @Value("${motcua.axis.untaken-days:3}") int usual) {
        this.rows = rows;
        this.seal = seal;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.usual = usual;
    }

    /** After how many days it is stated, where the sender's agency set nothing. */
    public int usualDays() {
        return usual;
    }

    /** For a sender; whoever is none learns nothing. */
    @Transactional
    public Proof state(Caller caller, long delivery) {
        ProofRows.Facts facts = rows.hold(delivery)
                .filter(found -> caller.serves(found.sender()))
                .orElseThrow(() -> Refused.at("docId", AxisRefusal.DOCUMENT_UNKNOWN));
        return Actors.as(caller.acting(facts.sender()), () -> state(facts));
    }

    /** For the operator. */
    @Transactional
    public Proof state(long delivery) {
        rights.require();
        return state(rows.hold(delivery).orElseThrow(() -> Refused.at("docId", AxisRefusal.DOCUMENT_UNKNOWN)));
    }

    private Proof state(ProofRows.Facts facts) {
        if (facts.taken() != null) throw Refused.because(ProofRefusal.PACKET_TAKEN, TIME.format(facts.taken()));
        if (facts.withdrawn() != null) throw Refused.because(ProofRefusal.PACKET_WITHDRAWN);
        if (facts.held()) throw Refused.because(ProofRefusal.NOT_DELIVERED);
        Instant now = clock.instant();
        int days = facts.untakenDays() == null ? usual : facts.untakenDays();
        if (facts.said().acceptedAt().plus(Duration.ofDays(days)).isAfter(now))
            throw Refused.because(ProofRefusal.NOT_WAITING_LONG, days);
        Optional<Proof> recent = rows.find(facts.delivery(), ProofKind.NOT_TAKEN, now.minus(SAME));
        if (recent.isPresent()) return recent.get();
        audit.record(new ProofAudit.NotTakenStated(facts.delivery(), facts.packet(), facts.sender()));
        return seal.seal(facts.said());
    }
}
