package vn.motcua.procedure.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.procedure.CatalogueDivision;

/** The ways into the catalogue: by what happens in one's life, by who one is, by field, by agency, by level. */
@Controller
@OpenToAll
class CatalogueController {

    private final Templates templates;
    private final CatalogueDivision catalogue;

    CatalogueController(Templates templates, CatalogueDivision catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    @GetMapping("/procedure")
    JteModel home(Page page) {
        return templates.procedureHome(page, catalogue.counts());
    }

    @GetMapping("/procedure/data")
    JteModel data(Page page) {
        return templates.procedureData(page, catalogue.counts().total());
    }
}
