package vn.motcua.portal.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;

/** What the site says about itself. */
@Controller
@OpenToAll
class StatementsController {

    private final Templates templates;

    StatementsController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/about")
    JteModel about(Page page) {
        return templates.portalAbout(page);
    }

    @GetMapping("/accessibility")
    JteModel accessibility(Page page) {
        return templates.portalAccessibility(page);
    }
}
