package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.TakeStep;
import vn.motcua.dossier.life.Withdraw;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The applicant wants it no more. */
@Controller
@SignedIn
class OwnWithdrawalController {

    private static final String WITHDRAWAL = "/dossier/mine/{code}/withdrawal";

    private final Templates templates;
    private final OwnDossiers own;
    private final Withdraw withdraw;

    OwnWithdrawalController(Templates templates, OwnDossiers own, Withdraw withdraw) {
        this.templates = templates;
        this.own = own;
        this.withdraw = withdraw;
    }

    @GetMapping(WITHDRAWAL)
    JteModel ask(Page page, Form form, @PathVariable String code) {
        return templates.dossierApplyWithdraw(page, form, own.open(page, code));
    }

    @PostMapping(WITHDRAWAL)
    ResponseEntity<JteModel> take(Page page, Form form, @PathVariable String code) {
        DossierView dossier = own.open(page, code);
        return form.submit(
                () -> {
                    String reason = form.text("reason", "dossier.withdraw.reason", TakeStep.LONGEST_NOTE);
                    form.check();
                    withdraw.run(dossier.id(), reason);
                    return Form.to(MineController.dossier(dossier.code()));
                },
                again -> templates.dossierApplyWithdraw(page, again, dossier));
    }
}
