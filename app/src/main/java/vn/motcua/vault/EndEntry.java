package vn.motcua.vault;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;

/** Takes back what whoever issued it no longer stands by. It stays, and says since when and why it holds no more. */
@Operation(records = VaultAudit.EntryEnded.class)
public class EndEntry {

    private final EntryRows rows;
    private final AuditLog audit;
    private final Clock clock;

    EndEntry(EntryRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Revokes it. */
    @Transactional
    public void revoke(EntryView entry, String why) {
        end(entry, EntryState.REVOKED, why, null);
    }

    /** Puts another entry of the same owner in its place. */
    @Transactional
    public void replace(EntryView entry, EntryId by, String why) {
        end(entry, EntryState.REPLACED, why, by);
    }

    private void end(EntryView entry, EntryState how, String why, @Nullable EntryId successor) {
        if (!rows.end(entry, how, why, successor, clock.instant())) throw VaultRefusal.ENDED_ALREADY.because();
        audit.record(new VaultAudit.EntryEnded(entry.owner(), entry.id().value(), how));
    }
}
