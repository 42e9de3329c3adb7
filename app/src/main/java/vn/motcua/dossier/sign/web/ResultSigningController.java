package vn.motcua.dossier.sign.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.sign.ResultsToSign;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.sheaf.SigningDesk;

/** A leader's papers: what waits for a signature, each to be looked at, several chosen and signed with one fresh factor. */
@Controller
@Requires("dossier.see")
class ResultSigningController {

    private static final String HERE = "/dossier/signing";
    private static final String CONFIRM = HERE + "/confirm";

    private final Templates templates;
    private final ResultsToSign waiting;
    private final SigningDesk desk;

    ResultSigningController(Templates templates, ResultsToSign waiting, SigningDesk desk) {
        this.templates = templates;
        this.waiting = waiting;
        this.desk = desk;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        return templates.dossierSignList(page, desk.waiting(waiting, form));
    }

    /** Before signing: how each would be signed. The factor is shown here, so that what was chosen is not lost on the way. */
    @Requires(value = "dossier.see", freshFactor = true)
    @GetMapping(CONFIRM)
    JteModel ask(Page page, Form form) {
        return templates.dossierSignConfirm(page, form, desk.chosen(waiting, form));
    }

    @Requires(value = "dossier.see", freshFactor = true)
    @PostMapping(HERE)
    ResponseEntity<JteModel> sign(Page page, Form form) {
        return desk.sign(waiting, form, (again, chosen) -> templates.dossierSignConfirm(page, again, chosen));
    }
}
