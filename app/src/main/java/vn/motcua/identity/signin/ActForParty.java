package vn.motcua.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.identity.IdentityAudit;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.mandate.HeldMandates;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/** A citizen chooses for whom they act from now on in this session: for themselves, or for somebody whose mandate they hold today. */
@Operation(records = IdentityAudit.RepresentingChanged.class)
public class ActForParty {

    private final HeldMandates mandates;
    private final Admission admission;
    private final AuditLog audit;

    ActForParty(HeldMandates mandates, Admission admission, AuditLog audit) {
        this.mandates = mandates;
        this.admission = admission;
        this.audit = audit;
    }

    /** Acts by the mandate from now on, or without one for themselves. Refused if the mandate is another's, or over. */
    @Transactional
    public void run(HttpServletRequest request, HttpServletResponse response, Visitor here, @Nullable UUID mandate) {
        AccountId represented = mandate == null
                ? null
                : mandates.held(here.owner().id(), mandate)
                        .orElseThrow(() -> Refused.at("whom", IdentityRefusal.MANDATE_OVER))
                        .account();
        audit.record(new IdentityAudit.RepresentingChanged(here.owner().id(), represented));
        admission.represent(request, response, here, mandate);
    }
}
