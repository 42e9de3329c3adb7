package vn.motcua.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.ServedAgencies;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** An official who serves several agencies chooses for which of them they act from now on in this session. */
@Operation(records = IdentityAudit.ActingForChanged.class)
public class ActFor {

    private final ServedAgencies served;
    private final Admission admission;
    private final AuditLog audit;

    ActFor(ServedAgencies served, Admission admission, AuditLog audit) {
        this.served = served;
        this.admission = admission;
        this.audit = audit;
    }

    /** Acts for the agency; refused if the official does not serve it. */
    @Transactional
    public void act(HttpServletRequest request, HttpServletResponse response, Visitor here, AgencyId agency) {
        if (!served.of(here.owner()).contains(agency)) throw Refused.at("agency", IdentityRefusal.AGENCY_NOT_SERVED);
        audit.record(new IdentityAudit.ActingForChanged(here.owner().id(), agency));
        admission.actFor(request, response, here, agency);
    }
}
