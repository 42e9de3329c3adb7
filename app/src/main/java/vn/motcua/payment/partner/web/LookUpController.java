package vn.motcua.payment.partner.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.payment.partner.LookUpBill;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Paying for a dossier of another agency's system, by its code. */
@Controller
@OpenToAll
class LookUpController {

    private static final String HERE = "/payment/lookup";
    private static final int LONGEST = 100;

    private final Templates templates;
    private final LookUpBill lookUp;

    LookUpController(Templates templates, LookUpBill lookUp) {
        this.templates = templates;
        this.lookUp = lookUp;
    }

    @GetMapping(HERE)
    JteModel ask(Page page, Form form) {
        return ask(page, form.names().contains("code") ? form : Form.empty(), lookUp.asked());
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> find(Page page, Form form) {
        return form.submit(
                () -> {
                    String code = form.text("code", "payment.lookup.code", LONGEST);
                    String agency = form.text("agency", "payment.agency", LONGEST);
                    form.check();
                    return Form.to(lookUp.run(agency, code).href());
                },
                again -> ask(page, again, lookUp.asked()));
    }

    private JteModel ask(Page page, Form form, Map<String, String> asked) {
        List<Choice> choices = asked.entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue()))
                .toList();
        return templates.paymentLookup(page, form, choices);
    }
}
