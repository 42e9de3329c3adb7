package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.factor.AgencyRule;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.factor.SetAgencyRule;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What an agency asks of its officials when they sign in: two factors, or a passkey and nothing else. */
@Controller
@Requires(value = "identity.manage-accounts", agency = "agency", freshFactor = true)
class AgencyRuleController {

    private static final String HERE = "/identity/agencies/{agency}/rule";

    private final Templates templates;
    private final Factors factors;
    private final SetAgencyRule set;
    private final AgencyField agencies;

    AgencyRuleController(Templates templates, Factors factors, SetAgencyRule set, AgencyField agencies) {
        this.templates = templates;
        this.factors = factors;
        this.set = set;
        this.agencies = agencies;
    }

    @GetMapping(HERE)
    JteModel ask(Page page, Form sent, @PathVariable String agency) {
        AgencyId id = Addressed.agency(agency);
        return form(page, Form.empty().with("rule", factors.ownRule(id)), id, sent.ticked("done"));
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> set(Page page, Form form, @PathVariable String agency) {
        AgencyId id = Addressed.agency(agency);
        return form.submit(
                () -> {
                    AgencyRule rule = form.choice("rule", "identity.rule.choice", AgencyRule.class);
                    form.check();
                    set.set(id, rule == AgencyRule.TWO_FACTORS);
                    return Form.to("/identity/agencies/" + id + "/rule?done=1");
                },
                again -> form(page, again, id, false));
    }

    private JteModel form(Page page, Form form, AgencyId agency, boolean done) {
        String name = agencies.names(List.of(agency), page.language()).get(agency);
        if (name == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        boolean fromAbove = factors.ownRule(agency) == AgencyRule.TWO_FACTORS && !factors.totpAllowed(agency);
        return templates.identityAgencyRule(page, form, agency, name, fromAbove, done);
    }
}
