package vn.motcua.axis.system;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.AxisRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.packet.SignatureForm;

/** Says in which form of signature a system's software takes packets. It counts for what is signed from then on. */
@Operation(records = AxisAudit.SignatureFormSet.class)
public class SetSignatureForm {

    private final SystemRows rows;
    private final AxisRights rights;
    private final AuditLog audit;

    SetSignatureForm(SystemRows rows, AxisRights rights, AuditLog audit) {
        this.rows = rows;
        this.rights = rights;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void set(String system, SignatureForm form) {
        rights.require();
        long id = rows.lockOpen(system).orElseThrow(() -> Refused.at("system", AxisRefusal.SYSTEM_UNKNOWN, system));
        rows.form(id, form);
        audit.record(new AxisAudit.SignatureFormSet(system, form));
    }
}
