package vn.motcua.office.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The way into an office: that of the agency for which one acts. */
@Controller
class OfficeController {

    private final Templates templates;
    private final Reception reception;

    OfficeController(Templates templates, Reception reception) {
        this.templates = templates;
        this.reception = reception;
    }

    @Requires("office.see")
    @GetMapping("/office")
    ResponseEntity<JteModel> mine(Page page) {
        return page.actor()
                .agency()
                .map(agency -> Form.to("/office/" + agency))
                .orElseGet(() -> ResponseEntity.ok(templates.officeNowhere(page)));
    }

    @Requires(value = "office.see", agency = "agency")
    @GetMapping("/office/{agency}")
    ResponseEntity<JteModel> of(Page page, @PathVariable String agency) {
        return Form.to(reception.head(page, agency).home() + "/arrivals");
    }
}
