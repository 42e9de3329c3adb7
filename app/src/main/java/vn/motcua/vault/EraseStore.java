package vn.motcua.vault;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.seal.Owners;

/**
 * Destroys the keys of a store and all that lay in it: it can be read by nobody from then on, nor from any copy of the database made before, given the key is in none. What hung
 * on it elsewhere ends with it: objections, consents, links, copies, admissions of heirs. Its number begins anew, and what is issued later goes into a store of its own.
 */
@Operation(records = VaultAudit.StoreErased.class)
public class EraseStore {

    private static final String LOOKS = "delete from vault.look where owner = :owner";
    private static final String CONSENTS = "delete from vault.consent where owner = :owner";
    private static final String PAPERS = "delete from vault.entry where owner = :owner";

    /** What names an owner, in an order in which nothing refers to what is gone. */
    private static final List<String> ALL_OF_IT = List.of(
            "delete from vault.objection where owner = :owner",
            LOOKS,
            "delete from vault.share where owner = :owner",
            "delete from vault.file_pass where owner = :owner",
            "delete from vault.export where owner = :owner",
            "delete from vault.consent_kind where consent in (select id from vault.consent where owner = :owner)",
            CONSENTS,
            "delete from vault.heir where owner = :owner or heir = :owner",
            "delete from vault.life_event where owner = :owner",
            PAPERS);

    private final Owners owners;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    EraseStore(Owners owners, JdbcClient jdbc, AuditLog audit) {
        this.owners = owners;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Does it, for good; why stands in the log, and how much it was: papers, lines about who looked, consents. */
    @Transactional
    public void run(Store store, String why) {
        for (UUID owner : held(store)) {
            if (!owners.erase(owner)) continue;
            Map<String, Integer> gone = new HashMap<>();
            for (String part : ALL_OF_IT)
                gone.put(part, jdbc.sql(part).param("owner", owner).update());
            audit.record(new VaultAudit.StoreErased(
                    owner,
                    why,
                    gone.getOrDefault(PAPERS, 0),
                    gone.getOrDefault(LOOKS, 0),
                    gone.getOrDefault(CONSENTS, 0)));
        }
    }

    /** All of it, with what was joined to it since it was asked for; nothing is joined to it before this transaction ends. */
    private Set<UUID> held(Store store) {
        Set<UUID> all = new LinkedHashSet<>(store.owners());
        if (owners.hold(store.owner())) all.addAll(owners.joinedTo(store.owner()));
        return all;
    }

    /** Does it with what an account has by itself, whose number nobody has verified; how many stores that were. */
    @Transactional
    public int run(AccountId account, String why) {
        List<UUID> own = owners.unjoined(account);
        if (!own.isEmpty()) run(new Store(own), why);
        return own.size();
    }
}
