package vn.motcua.vault;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.seal.Owners;

/** Joins what an account laid in before it was verified to the store of its number. Done twice it is done once. */
@Operation(records = VaultAudit.StoreJoined.class)
class JoinStore {

    private final Owners owners;
    private final AuditLog audit;

    JoinStore(Owners owners, AuditLog audit) {
        this.owners = owners;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(UUID main, UUID own) {
        if (!owners.join(main, own)) return;
        owners.sealWith(main, own);
        audit.record(new VaultAudit.StoreJoined(main, own));
    }
}
