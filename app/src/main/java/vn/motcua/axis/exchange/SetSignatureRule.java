package vn.motcua.axis.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.AxisPermission;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;

/**
 * Sets what an agency asks of documents sent to it: a valid signature of the packet, or it is refused when it is sent; or nothing, and what was
 * found is told with the delivery. Other nodes know it within ten seconds.
 */
@Operation(records = AxisAudit.SignatureRuleSet.class)
public class SetSignatureRule {

    private final JdbcClient jdbc;
    private final AgencyRules rules;
    private final Access access;
    private final Actors actors;
    private final AuditLog audit;

    SetSignatureRule(JdbcClient jdbc, AgencyRules rules, Access access, Actors actors, AuditLog audit) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.access = access;
        this.actors = actors;
        this.audit = audit;
    }

    /** Sets it. */
    @Transactional
    public void set(AgencyId agency, boolean required) {
        Actor actor = actors.current();
        boolean trusted = actor.kind() == ActorKind.SYSTEM || actor.kind() == ActorKind.OPERATOR;
        if (!trusted && !access.scope(actor, AxisPermission.MANAGE.code()).nation())
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
        jdbc.sql("""
                        insert into axis.agency_rule (agency, signature) values (?, ?)
                        on conflict (agency) do update set signature = excluded.signature""").params(agency.value(), required ? "REQUIRE" : "RECORD").update();
        audit.record(new AxisAudit.SignatureRuleSet(agency, required));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rules.forget();
            }
        });
    }
}
