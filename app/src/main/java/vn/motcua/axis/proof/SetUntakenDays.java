package vn.motcua.axis.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisPermission;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actors;

/** Sets after how many days an agency can have it proven that a receiver has not taken what it sent. */
@Operation(records = ProofAudit.UntakenDaysSet.class)
public class SetUntakenDays {

    /** A year. */
    public static final int MOST = 365;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Access access;
    private final AuditLog audit;

    SetUntakenDays(JdbcClient jdbc, Actors actors, Access access, AuditLog audit) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.access = access;
        this.audit = audit;
    }

    /** Sets it; {@code null}: the usual. */
    @Transactional
    public void set(AgencyId agency, @Nullable Integer days) {
        if (!access.allows(actors.current(), AxisPermission.KEEP.code(), agency))
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
        if (days != null && (days < 1 || days > MOST))
            throw Refused.at("untaken", ProofRefusal.UNTAKEN_DAYS_WRONG, 1, MOST);
        jdbc.sql("""
                        insert into axis.agency_rule (agency, untaken_days) values (:agency, :days)
                        on conflict (agency) do update set untaken_days = excluded.untaken_days""").param("agency", agency.value()).param("days", days).update();
        audit.record(new ProofAudit.UntakenDaysSet(agency, days == null ? 0 : days));
    }
}
