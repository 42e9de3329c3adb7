package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collections;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.grant.DecideRequest;
import vn.motcua.identity.grant.GrantRequest;
import vn.motcua.identity.grant.GrantRequests;
import vn.motcua.identity.grant.GrantWords;
import vn.motcua.identity.grant.Reach;
import vn.motcua.identity.grant.RequestState;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Requests for roles: the list, and each on a page where a second administrator decides. */
@Controller
@Requires("identity.grant")
class GrantsController {

    private static final int ROWS = 20;
    private static final String HERE = "/identity/grants";
    private static final String ONE = HERE + "/{id:\\d+}";
    private static final int LONGEST = 1000;

    /** What a second administrator says. */
    private enum Decision {
        APPROVE,
        REFUSE
    }

    private final Templates templates;
    private final GrantRequests requests;
    private final DecideRequest decide;
    private final Reach reach;
    private final AgencyField field;

    GrantsController(
            Templates templates, GrantRequests requests, DecideRequest decide, Reach reach, AgencyField field) {
        this.templates = templates;
        this.requests = requests;
        this.decide = decide;
        this.reach = reach;
        this.field = field;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        RequestState state = form.value("state").isEmpty()
                ? RequestState.WAITING
                : form.choice("state", "identity.grants.state", RequestState.class);
        form.check();
        Slice<GrantRequest> found = requests.find(state, reach.grantAgencies(), form.paging(ROWS));
        GrantWords words = field.words(
                page, found.items().stream().map(GrantRequest::agency).toList());
        return templates.identityGrants(page, form.with("state", state), found, words);
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String id) {
        return show(page, Form.empty(), request(id));
    }

    @Requires(value = "identity.grant", freshFactor = true)
    @PostMapping(ONE + "/decision")
    ResponseEntity<JteModel> decide(Page page, Form form, @PathVariable String id) {
        GrantRequest request = request(id);
        return form.submit(
                () -> {
                    Decision decision = form.choice("decision", "identity.grants.decision", Decision.class);
                    String note = decision == Decision.REFUSE
                            ? form.text("note", "identity.grants.note", LONGEST)
                            : form.optional("note", LONGEST);
                    form.check();
                    if (decision == Decision.APPROVE) decide.approve(request.id(), note);
                    else decide.refuse(request.id(), note);
                    return Form.to(HERE + "/" + request.id());
                },
                again -> show(page, again, request(id)));
    }

    @Requires(value = "identity.grant", freshFactor = true)
    @PostMapping(ONE + "/withdrawal")
    ResponseEntity<JteModel> withdraw(Page page, Form form, @PathVariable String id) {
        GrantRequest request = request(id);
        return form.submit(
                () -> {
                    decide.withdraw(request.id());
                    return Form.to(HERE + "/" + request.id());
                },
                again -> show(page, again, request(id)));
    }

    /** One for an agency of the administrator's; any other is not there for them. */
    private GrantRequest request(String id) {
        return requests.find(InAddress.number(id))
                .filter(request -> reach.coversGrants(request.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private JteModel show(Page page, Form form, GrantRequest request) {
        GrantWords words = field.words(page, Collections.singletonList(request.agency()));
        return templates.identityGrantRequest(page, form, request, words);
    }
}
