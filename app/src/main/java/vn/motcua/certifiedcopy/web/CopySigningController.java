package vn.motcua.certifiedcopy.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.certifiedcopy.sign.CopiesToSign;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.signing.sheaf.SigningDesk;

/** What waits for the signature: each to be looked at, several chosen and signed with one fresh factor. */
@Controller
@Requires("certifiedcopy.sign")
class CopySigningController {

    private static final String HERE = "/certifiedcopy/signing";
    private static final String CONFIRM = HERE + "/confirm";

    private final Templates templates;
    private final CopiesToSign waiting;
    private final SigningDesk desk;

    CopySigningController(Templates templates, CopiesToSign waiting, SigningDesk desk) {
        this.templates = templates;
        this.waiting = waiting;
        this.desk = desk;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        return templates.certifiedcopySignList(page, desk.waiting(waiting, form));
    }

    /** Before signing: in which part each would be signed. The factor is shown here, so that what was chosen is not lost on the way. */
    @Requires(value = "certifiedcopy.sign", freshFactor = true)
    @GetMapping(CONFIRM)
    JteModel ask(Page page, Form form) {
        return templates.certifiedcopySignConfirm(page, form, desk.chosen(waiting, form));
    }

    @Requires(value = "certifiedcopy.sign", freshFactor = true)
    @PostMapping(HERE)
    ResponseEntity<JteModel> sign(Page page, Form form) {
        return desk.sign(waiting, form, (again, chosen) -> templates.certifiedcopySignConfirm(page, again, chosen));
    }
}
