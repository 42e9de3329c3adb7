package vn.motcua.axis.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.system.AxisRights;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;

/**
 * Sets what an agency asks of documents sent to it: a valid signature of the packet, or it is refused when it is sent; or nothing, and what was
 * found is told with the delivery. Other nodes know it within ten seconds.
 */
@Operation(records = AxisAudit.SignatureRuleSet.class)
public class SetSignatureRule {

    private final JdbcClient jdbc;
    private final AgencyRules rules;
    private final AxisRights rights;
    private final AuditLog audit;

    SetSignatureRule(JdbcClient jdbc, AgencyRules rules, AxisRights rights, AuditLog audit) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.rights = rights;
        this.audit = audit;
    }

    /** Sets it. */
    @Transactional
    public void set(AgencyId agency, boolean required) {
        rights.require();
        jdbc.sql("""
                        insert into axis.agency_rule (agency, signature) values (?, ?)
                        on conflict (agency) do update set signature = excluded.signature""").params(agency.value(), required ? "REQUIRE" : "RECORD").update();
        audit.record(new AxisAudit.SignatureRuleSet(agency, required));
        rules.forgetAfterCommit();
    }
}
