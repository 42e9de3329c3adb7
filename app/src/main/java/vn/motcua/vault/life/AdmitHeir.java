package vn.motcua.vault.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultAudit;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.seal.OwnerKeys;

/** Lets an heir read a sealed store until a day, by a decision of the office. Again for the same heir, the later decision holds. */
@Operation(records = VaultAudit.HeirAdmitted.class)
public class AdmitHeir {

    private final JdbcClient jdbc;
    private final OwnerKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    AdmitHeir(JdbcClient jdbc, OwnerKeys keys, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it. */
    @Transactional
    public void run(Store store, Store heir, String words, LocalDate until, AgencyId agency) {
        boolean sealed = jdbc.sql("select exists (select from vault.owner where id = ? and state = 'SEALED')")
                .param(store.owner())
                .query(Boolean.class)
                .single();
        if (!sealed) throw VaultRefusal.NOT_SEALED.because();
        if (store.owner().equals(heir.owner())) throw VaultRefusal.HEIR_OF_ONESELF.at("heir");
        jdbc.sql("""
                        insert into vault.heir (owner, heir, details, agency, until, at) values (:owner, :heir, :details, :agency, :until, :now)
                        on conflict (owner, heir) do update set details = excluded.details, agency = excluded.agency, until = excluded.until,
                            at = excluded.at""")
                .param("owner", store.owner())
                .param("heir", heir.owner())
                .param("details", keys.seal(heir.owner(), words, Heirs.PLACE))
                .param("agency", agency.value())
                .param("until", until)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new VaultAudit.HeirAdmitted(store.owner(), agency, heir.owner(), until));
    }
}
