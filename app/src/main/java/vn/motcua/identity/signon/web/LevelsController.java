package vn.motcua.identity.signon.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;

/** The levels of assurance: what has to be shown for each, and what it opens. */
@Controller
@OpenToAll
class LevelsController {

    private final Templates templates;

    LevelsController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/identity/levels")
    JteModel show(Page page) {
        return templates.identityLevels(page);
    }
}
