package vn.motcua.directory.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;

/** Explains the interface for programs. */
@Controller
@OpenToAll
class ApiPageController {

    private final Templates templates;

    ApiPageController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/directory/api")
    JteModel explain(Page page) {
        return templates.directoryApi(page);
    }
}
