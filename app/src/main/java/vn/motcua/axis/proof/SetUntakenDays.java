package vn.motcua.axis.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.keeping.KeepingRights;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** Sets after how many days an agency can have it proven that a receiver has not taken what it sent. */
@Operation(records = ProofAudit.UntakenDaysSet.class)
public class SetUntakenDays {

    /** A year. */
    public static final int MOST = 365;

    private final JdbcClient jdbc;
    private final KeepingRights rights;
    private final AuditLog audit;

    SetUntakenDays(JdbcClient jdbc, KeepingRights rights, AuditLog audit) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.audit = audit;
    }

    /** Sets it; {@code null}: the usual. */
    @Transactional
    public void set(AgencyId agency, @Nullable Integer days) {
        rights.require(agency);
        if (days != null && (days < 1 || days > MOST))
            throw Refused.at("untaken", ProofRefusal.UNTAKEN_DAYS_WRONG, 1, MOST);
        jdbc.sql("""
                        insert into axis.agency_rule (agency, untaken_days) values (:agency, :days)
                        on conflict (agency) do update set untaken_days = excluded.untaken_days""").param("agency", agency.value()).param("days", days).update();
        audit.record(new ProofAudit.UntakenDaysSet(agency, days == null ? 0 : days));
    }
}
