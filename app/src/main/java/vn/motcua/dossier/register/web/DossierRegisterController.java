package vn.motcua.dossier.register.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.dossier.desk.SeenAgencies;
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
    private final SeenAgencies seen;

    DossierRegisterController(Templates templates, DossierRegister register, RegisterAsked asked, SeenAgencies seen) {
        this.templates = templates;
        this.register = register;
        this.asked = asked;
        this.seen = seen;
    }

    @GetMapping(REGISTER)
    JteModel list(Page page, Form form) {
        RegisterQuery query = asked.query(form);
        form.with("agency", query.agency().value()).with("from", query.from()).with("until", query.until());
        return templates.dossierRegisterList(
                page,
                form,
                query,
                register.find(query, form.paging(ROWS)),
                seen.choices(page.language(), query.agency()),
                register.procedures(query));
    }
}
