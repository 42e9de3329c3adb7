package vn.motcua.signing.sheaf;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actors;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;

/** An official takes back what they asked for, as far as nobody has begun to sign it. It may be asked for again at once. */
@Operation(records = SigningAudit.SheafTakenBack.class)
public class TakeBackSheaf {

    private final Sheaves sheaves;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    TakeBackSheaf(Sheaves sheaves, Actors actors, AuditLog audit, Clock clock) {
        this.sheaves = sheaves;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does it; gives how many papers are not signed.
     *
     * @throws Refused if none waits, or the sheaf is somebody else's
     */
    @Transactional
    public int run(UUID sheaf) {
        AccountId account = Objects.requireNonNull(actors.current().account(), "signed in");
        int taken = sheaves.takeBack(sheaf, account, SigningRefusal.TAKEN_BACK.key(), clock.instant());
        if (taken == 0) throw Refused.because(SigningRefusal.NOTHING_WAITS);
        audit.record(new SigningAudit.SheafTakenBack(sheaf, taken));
        return taken;
    }
}
