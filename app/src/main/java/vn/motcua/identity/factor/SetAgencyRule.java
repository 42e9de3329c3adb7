package vn.motcua.identity.factor;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/** Says whether an agency, with the units below it, takes codes of an app or passkeys only. Holds from each official's next sign-in on. */
@Operation(records = IdentityAudit.AgencyRuleChanged.class)
public class SetAgencyRule {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SetAgencyRule(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets the agency's own rule; a rule of one above it holds all the same. Nothing is recorded if nothing changes. */
    @Transactional
    public void set(AgencyId agency, boolean totpAllowed) {
        boolean changed = jdbc.sql("""
                                insert into identity.agency_rule as r (agency, totp_allowed, changed_at)
                                select :agency, :allowed, :now
                                where not :allowed or exists (select from identity.agency_rule where agency = :agency)
                                on conflict (agency) do update set totp_allowed = :allowed, changed_at = :now
                                where r.totp_allowed <> :allowed""")
                        .param("agency", agency.value())
                        .param("allowed", totpAllowed)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (changed) audit.record(new IdentityAudit.AgencyRuleChanged(agency, totpAllowed));
    }
}
