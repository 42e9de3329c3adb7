package vn.motcua.vault;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.seal.OwnerKeys;

/** Destroys the keys of a store: what is in it can be read by nobody from then on, nor from any copy of the database made before, given the key is in none. */
@Operation(records = VaultAudit.StoreErased.class)
public class EraseStore {

    private final OwnerKeys keys;
    private final AuditLog audit;

    EraseStore(OwnerKeys keys, AuditLog audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** Does it, for good; why stands in the log. */
    @Transactional
    public void run(Store store, String why) {
        for (UUID owner : store.owners()) {
            keys.destroy(owner);
            audit.record(new VaultAudit.StoreErased(owner, why));
        }
    }
}
