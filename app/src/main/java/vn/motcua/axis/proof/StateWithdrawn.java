package vn.motcua.axis.proof;

import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.axis.system.Caller;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;

/**
 * States under the axis's seal that a receiver never took a packet and never can: its sender withdrew it before ({@link WithdrawUntaken}), or the
 * receiver agreed to a recall without having taken it. Sealed when it is first asked for; the same bytes from then on.
 */
@Operation(records = ProofAudit.WithdrawalStated.class)
public class StateWithdrawn {

    private final ProofRows rows;
    private final SealProof seal;
    private final AxisRights rights;
    private final AuditLog audit;

    StateWithdrawn(ProofRows rows, SealProof seal, AxisRights rights, AuditLog audit) {
        this.rows = rows;
        this.seal = seal;
        this.rights = rights;
        this.audit = audit;
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
        if (facts.withdrawn() == null || facts.taken() != null) throw Refused.because(ProofRefusal.PROOF_UNKNOWN);
        Optional<Proof> before = rows.find(facts.delivery(), ProofKind.WITHDRAWN, Instant.EPOCH);
        if (before.isPresent()) return before.get();
        audit.record(new ProofAudit.WithdrawalStated(facts.delivery(), facts.packet(), facts.sender()));
        return seal.seal(facts.said());
    }
}
