package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertificateQuery;
import vn.motcua.signing.CertificateState;
import vn.motcua.signing.CertificateView;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.authority.Cessations;
import vn.motcua.signing.request.SigningReach;

/** Certificates: the list for administrators, and each on a page that anybody may see, as whoever checks a signature wants to. */
@Controller
class CertificatesController {

    private static final int ROWS = 20;
    private final Templates templates;
    private final Certificates certificates;
    private final SigningReach reach;
    private final Named named;
    private final Cessations cessations;
    private final Clock clock;

    CertificatesController(
            Templates templates,
            Certificates certificates,
            SigningReach reach,
            Named named,
            Cessations cessations,
            Clock clock) {
        this.templates = templates;
        this.certificates = certificates;
        this.reach = reach;
        this.named = named;
        this.cessations = cessations;
        this.clock = clock;
    }

    @Requires("signing.manage")
    @GetMapping("/signing/certificates")
    ResponseEntity<JteModel> list(Page page, Form form) {
        return form.submit(
                () -> {
                    CertificateQuery query = query(form);
                    Paging paging = form.paging(ROWS);
                    form.check();
                    return ResponseEntity.ok(list(page, form, certificates.find(query, paging)));
                },
                again -> list(page, again, new Slice<>(List.of(), new Paging(1, 1), 0)));
    }

    @OpenToAll
    @GetMapping("/signing/certificates/{id}")
    JteModel show(Page page, @PathVariable String id) {
        CertificateView view = find(id);
        AgencyId agency = view.agency();
        String agencyName = agency == null
                ? ""
                : named.agencies(List.of(agency), page.language()).getOrDefault(agency, "");
        CertificateView issuer =
                view.issuer() == null ? null : certificates.find(view.issuer()).orElse(null);
        boolean mine = reach.covers(agency);
        Cessations.Asked asked =
                mine && view.revoked() == null ? cessations.of(view.id()).orElse(null) : null;
        String askedBy = asked == null ? "" : named.person(asked.by());
        return templates.signingCertificate(page, view, issuer, agencyName, mine, asked, askedBy, clock.instant());
    }

    @OpenToAll
    @GetMapping("/signing/certificates/{id}/file")
    @ResponseBody
    ResponseEntity<byte[]> file(@PathVariable String id) {
        CertificateView view = find(id);
        byte[] pem = Pem.of(certificates.encoded(view.id())).getBytes(StandardCharsets.US_ASCII);
        return Downloads.of(pem, Downloads.PEM, "chung-thu-" + view.serial() + ".pem");
    }

    private CertificateView find(String id) {
        return certificates
                .find(new CertificateId(InAddress.number(id)))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private CertificateQuery query(Form form) {
        CertificateKind kind =
                form.value("kind").isEmpty() ? null : form.choice("kind", "signing.kind", CertificateKind.class);
        CertificateState state =
                form.value("state").isEmpty() ? null : form.choice("state", "signing.state", CertificateState.class);
        return new CertificateQuery(form.optional("q", 200), kind, state, reach.agencies(), clock.instant());
    }

    private JteModel list(Page page, Form form, Slice<CertificateView> found) {
        Map<AgencyId, String> names = named.agencies(
                found.items().stream().map(CertificateView::agency).toList(), page.language());
        return templates.signingCertificates(page, form, found, names, clock.instant());
    }
}
