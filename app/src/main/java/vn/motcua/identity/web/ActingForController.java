package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.ServedAgencies;
import vn.motcua.identity.mandate.HeldMandates;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.ActFor;
import vn.motcua.identity.signin.ActForParty;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Represented;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Choosing for whom one acts: an official for which agency, a citizen for themselves or for somebody they represent. */
@Controller
@SignedIn
class ActingForController {

    private static final String HERE = "/identity/acting-for";
    private static final String ONESELF = "self";

    private final Templates templates;
    private final ServedAgencies served;
    private final HeldMandates mandates;
    private final ActFor actFor;
    private final ActForParty actForParty;
    private final AgencyField field;

    ActingForController(
            Templates templates,
            ServedAgencies served,
            HeldMandates mandates,
            ActFor actFor,
            ActForParty actForParty,
            AgencyField field) {
        this.templates = templates;
        this.served = served;
        this.mandates = mandates;
        this.actFor = actFor;
        this.actForParty = actForParty;
        this.field = field;
    }

    @GetMapping(HERE)
    JteModel ask(Page page, Form sent) {
        Visitor here = here();
        if (!official(here))
            return whom(
                    page,
                    sent.has("whom", sent.value("whom")) && !sent.value("whom").isEmpty() ? sent : chosen(page),
                    here);
        return show(page, Form.empty().with("agency", page.actor().actingFor()), here);
    }

    private static Form chosen(Page page) {
        Represented represented = page.actor().represented();
        return Form.empty().with("whom", represented == null ? ONESELF : represented.mandate());
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> act(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        Visitor here = here();
        return form.submit(
                () -> {
                    if (official(here)) actFor.act(request, response, here, agency(form, here));
                    else actForParty.run(request, response, here, mandate(form, here));
                    return Form.to("/");
                },
                again -> official(here) ? show(page, again, here) : whom(page, again, here));
    }

    private AgencyId agency(Form form, Visitor here) {
        return served.of(here.owner()).stream()
                .filter(one -> one.toString().equals(form.value("agency")))
                .findFirst()
                .orElseThrow(() -> Refused.at("agency", IdentityRefusal.AGENCY_NOT_SERVED));
    }

    private @org.jspecify.annotations.Nullable UUID mandate(Form form, Visitor here) {
        if (form.value("whom").equals(ONESELF)) return null;
        return mandates.of(here.owner().id()).stream()
                .map(Represented::mandate)
                .filter(one -> one.toString().equals(form.value("whom")))
                .findFirst()
                .orElseThrow(() -> Refused.at("whom", IdentityRefusal.MANDATE_OVER));
    }

    private JteModel whom(Page page, Form form, Visitor here) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(
                ONESELF, page.t("identity.acting-for.self", here.owner().name())));
        mandates.of(here.owner().id())
                .forEach(one -> choices.add(Choice.of(one.mandate().toString(), one.name())));
        return templates.identityActingForWhom(page, form, choices);
    }

    private JteModel show(Page page, Form form, Visitor here) {
        List<AgencyId> ids = served.of(here.owner());
        Map<AgencyId, String> names = field.names(ids, page.language());
        List<Choice> choices = ids.stream()
                .map(id -> Choice.of(id.toString(), names.getOrDefault(id, id.toString())))
                .toList();
        return templates.identityActingFor(page, form, choices);
    }

    private static boolean official(Visitor here) {
        return here.owner().kind() == AccountKind.OFFICIAL;
    }

    /** Businesses and organisations act for themselves alone. */
    private static Visitor here() {
        return Visitor.now()
                .filter(here -> here.owner().kind() == AccountKind.OFFICIAL
                        || here.owner().kind() == AccountKind.CITIZEN)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
