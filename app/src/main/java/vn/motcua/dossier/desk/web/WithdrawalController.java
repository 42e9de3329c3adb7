package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.life.Withdraw;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The applicant comes to the counter and takes the dossier back. */
@Controller
@Requires("dossier.receive")
class WithdrawalController {

    private static final String WITHDRAWAL = AtDeskController.DOSSIER + "/withdrawal";

    private final Templates templates;
    private final DeskPage pages;
    private final Desk desk;
    private final Withdraw withdraw;

    WithdrawalController(Templates templates, DeskPage pages, Desk desk, Withdraw withdraw) {
        this.templates = templates;
        this.pages = pages;
        this.desk = desk;
        this.withdraw = withdraw;
    }

    @GetMapping(WITHDRAWAL)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        return templates.dossierDeskWithdraw(page, form, allowed(id));
    }

    @PostMapping(WITHDRAWAL)
    ResponseEntity<JteModel> withdraw(Page page, Form form, @PathVariable String id) {
        DossierView dossier = allowed(id);
        return form.submit(
                () -> {
                    String reason = form.text("note", "dossier.desk.reason", TakeStep.LONGEST_NOTE);
                    form.check();
                    withdraw.run(dossier.id(), reason);
                    return pages.done(form, dossier, "WITHDRAW");
                },
                again -> templates.dossierDeskWithdraw(page, again, dossier));
    }

    private DossierView allowed(String id) {
        DossierView dossier = pages.dossier(id);
        if (!desk.rights(dossier).withdraw()) throw DossierRefusal.NOT_YOURS_TO_CHECK.because();
        return dossier;
    }
}
