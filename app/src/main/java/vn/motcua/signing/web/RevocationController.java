package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.RevocationReason;
import vn.motcua.signing.authority.Cessations;
import vn.motcua.signing.authority.RevokeCertificate;
import vn.motcua.signing.request.SigningReach;

/** Revoking a certificate, by one administrator and at once; the last seal of an open agency for cessation by two. */
@Controller
@Requires(value = "signing.manage", freshFactor = true)
class RevocationController {

    private static final int LONGEST = 1000;

    private final Templates templates;
    private final Certificates certificates;
    private final RevokeCertificate revoke;
    private final Cessations cessations;
    private final SigningReach reach;

    RevocationController(
            Templates templates,
            Certificates certificates,
            RevokeCertificate revoke,
            Cessations cessations,
            SigningReach reach) {
        this.templates = templates;
        this.certificates = certificates;
        this.revoke = revoke;
        this.cessations = cessations;
        this.reach = reach;
    }

    @GetMapping("/signing/certificates/{id}/revocation")
    JteModel ask(Page page, @PathVariable String id) {
        return ask(page, Form.empty(), find(id));
    }

    @PostMapping("/signing/certificates/{id}/revocation")
    ResponseEntity<JteModel> revoke(Page page, Form form, @PathVariable String id) {
        CertificateView view = find(id);
        return form.submit(
                () -> {
                    RevocationReason reason = form.choice("reason", "signing.revoke.reason", RevocationReason.class);
                    String note = form.text("note", "signing.revoke.note", LONGEST);
                    form.check();
                    revoke.revoke(view.id(), reason, note);
                    return Form.to("/signing/certificates/" + view.id());
                },
                again -> ask(page, again, find(id)));
    }

    private JteModel ask(Page page, Form form, CertificateView view) {
        return templates.signingRevocation(page, form, view, cessations.lastSeal(view));
    }

    /** One of an agency within reach that still holds; any other is not there. */
    private CertificateView find(String id) {
        return certificates
                .find(new CertificateId(InAddress.number(id)))
                .filter(view -> !view.kind().authority() && view.revoked() == null && reach.covers(view.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
