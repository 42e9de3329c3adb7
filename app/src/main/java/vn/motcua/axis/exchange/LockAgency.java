package vn.motcua.axis.exchange;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** An agency takes no packets for a while: its senders are told 23, what waits for it waits on. */
@Operation(records = {AxisAudit.AgencyLocked.class, AxisAudit.AgencyUnlocked.class})
public class LockAgency {

    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;
    private final AgencyRules rules;
    private final AxisRights rights;
    private final AuditLog audit;
    private final Clock clock;

    LockAgency(JdbcClient jdbc, AgencyRules rules, AxisRights rights, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locks it, or says another reason. */
    @Transactional
    public void lock(AgencyId agency, String reason) {
        rights.require();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON)
            throw Refused.at("reason", AxisRefusal.ARGUMENT_WRONG, "reason");
        jdbc.sql("""
                        insert into axis.agency_rule (agency, locked_at, locked_for) values (:agency, :now, :reason)
                        on conflict (agency) do update set locked_at = coalesce(axis.agency_rule.locked_at, excluded.locked_at),
                            locked_for = excluded.locked_for""")
                .param("agency", agency.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", why)
                .update();
        audit.record(new AxisAudit.AgencyLocked(agency, why));
        rules.forgetAfterCommit();
    }

    /** Has it take packets again; refused if it does. */
    @Transactional
    public void unlock(AgencyId agency) {
        rights.require();
        int unlocked = jdbc.sql("""
                        update axis.agency_rule set locked_at = null, locked_for = null where agency = ? and locked_at is not null""").param(agency.value()).update();
        if (unlocked == 0) throw Refused.at("agency", AxisRefusal.NOT_LOCKED);
        audit.record(new AxisAudit.AgencyUnlocked(agency));
        rules.forgetAfterCommit();
    }
}
