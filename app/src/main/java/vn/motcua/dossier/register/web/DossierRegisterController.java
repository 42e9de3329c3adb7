package vn.motcua.dossier.register.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossier.register.DossierRegister;
import vn.motcua.dossier.register.RegisterQuery;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The register of an agency on a page, for a period. */
@Controller
@Requires("dossier.see")
class DossierRegisterController {

    static final String REGISTER = "/dossier/register";
    private static final int ROWS = 50;

    private final Templates templates;
    private final DossierRegister register;
    private final RegisterAsked asked;

    DossierRegisterController(Templates templates, DossierRegister register, RegisterAsked asked) {
        this.templates = templates;
        this.register = register;
        this.asked = asked;
    }

    @GetMapping(REGISTER)
    JteModel list(Page page, Form form) {
        RegisterQuery query = asked.query(page, form);
        form.with("agency", query.agency().value()).with("from", query.from()).with("until", query.until());
        return templates.dossierRegisterList(
                page,
                form,
                query,
                register.find(query, form.paging(ROWS)),
                asked.agencies(page, query.agency()),
                register.procedures(query));
    }
}
