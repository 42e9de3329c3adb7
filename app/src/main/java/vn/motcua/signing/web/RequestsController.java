package vn.motcua.signing.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.signing.request.CertificateRequest;
import vn.motcua.signing.request.CertificateRequestState;
import vn.motcua.signing.request.CertificateRequests;
import vn.motcua.signing.request.DecideCertificateRequest;
import vn.motcua.signing.request.SigningReach;

/** Requests for certificates: the list, and each on a page where a second administrator decides. */
@Controller
@Requires("signing.manage")
class RequestsController {

    private static final int ROWS = 20;
    private static final String HERE = "/signing/requests";
    private static final String ONE = HERE + "/{id:\\d+}";
    private static final int LONGEST = 1000;

    /** What a second administrator says. */
    private enum Decision {
        APPROVE,
        REFUSE
    }

    private final Templates templates;
    private final CertificateRequests requests;
    private final DecideCertificateRequest decide;
    private final SigningReach reach;
    private final Named named;

    RequestsController(
            Templates templates,
            CertificateRequests requests,
            DecideCertificateRequest decide,
            SigningReach reach,
            Named named) {
        this.templates = templates;
        this.requests = requests;
        this.decide = decide;
        this.reach = reach;
        this.named = named;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        CertificateRequestState state = form.value("state").isEmpty()
                ? CertificateRequestState.WAITING
                : form.choice("state", "signing.state", CertificateRequestState.class);
        form.check();
        Slice<CertificateRequest> found = requests.find(state, reach.agencies(), form.paging(ROWS));
        return templates.signingRequests(
                page,
                form.with("state", state),
                found,
                named.agencies(
                        found.items().stream().map(one -> one.wish().agency()).toList(), page.language()),
                named.people(found.items().stream()
                        .map(CertificateRequest::requestedBy)
                        .toList()));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String id) {
        return show(page, Form.empty(), request(id));
    }

    @Requires(value = "signing.manage", freshFactor = true)
    @PostMapping(ONE + "/decision")
    ResponseEntity<JteModel> decide(Page page, Form form, @PathVariable String id) {
        CertificateRequest request = request(id);
        return form.submit(
                () -> {
                    Decision decision = form.choice("decision", "signing.requests.decision", Decision.class);
                    String note = decision == Decision.REFUSE
                            ? form.text("note", "signing.requests.note", LONGEST)
                            : form.optional("note", LONGEST);
                    form.check();
                    if (decision == Decision.REFUSE) decide.refuse(request.id(), note);
                    else return Form.to("/signing/certificates/" + decide.approve(request.id(), note));
                    return Form.to(HERE + "/" + request.id());
                },
                again -> show(page, again, request(id)));
    }

    @Requires(value = "signing.manage", freshFactor = true)
    @PostMapping(ONE + "/withdrawal")
    ResponseEntity<JteModel> withdraw(Page page, Form form, @PathVariable String id) {
        CertificateRequest request = request(id);
        return form.submit(
                () -> {
                    decide.withdraw(request.id());
                    return Form.to(HERE + "/" + request.id());
                },
                again -> show(page, again, request(id)));
    }

    /** One for an agency within reach; any other is not there. */
    private CertificateRequest request(String id) {
        return requests.find(InAddress.number(id))
                .filter(request -> reach.covers(request.wish().agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private JteModel show(Page page, Form form, CertificateRequest request) {
        String agency = named.agencies(List.of(request.wish().agency()), page.language())
                .getOrDefault(request.wish().agency(), "");
        return templates.signingRequest(
                page, form, request, agency, named.person(request.requestedBy()), named.person(request.decidedBy()));
    }
}
