package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.ServedAgencies;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.ActFor;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Choosing for which agency one acts. */
@Controller
@SignedIn
class ActingForController {

    private static final String HERE = "/identity/acting-for";

    private final Templates templates;
    private final ServedAgencies served;
    private final ActFor actFor;
    private final AgencyField field;

    ActingForController(Templates templates, ServedAgencies served, ActFor actFor, AgencyField field) {
        this.templates = templates;
        this.served = served;
        this.actFor = actFor;
        this.field = field;
    }

    @GetMapping(HERE)
    JteModel ask(Page page) {
        Visitor here = here();
        return show(page, Form.empty().with("agency", page.actor().actingFor()), here);
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> act(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        Visitor here = here();
        return form.submit(
                () -> {
                    AgencyId agency = served.of(here.owner()).stream()
                            .filter(one -> one.toString().equals(form.value("agency")))
                            .findFirst()
                            .orElseThrow(() -> Refused.at("agency", IdentityRefusal.AGENCY_NOT_SERVED));
                    actFor.act(request, response, here, agency);
                    return Form.to("/");
                },
                again -> show(page, again, here));
    }

    private JteModel show(Page page, Form form, Visitor here) {
        List<AgencyId> ids = served.of(here.owner());
        Map<AgencyId, String> names = field.names(ids, page.language());
        List<Choice> choices = ids.stream()
                .map(id -> Choice.of(id.toString(), names.getOrDefault(id, id.toString())))
                .toList();
        return templates.identityActingFor(page, form, choices);
    }

    /** Only officials act for agencies. */
    private static Visitor here() {
        return Visitor.now()
                .filter(here -> here.owner().kind() == AccountKind.OFFICIAL)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
