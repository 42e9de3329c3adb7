package vn.motcua.dossier.desk.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.desk.CorrectApplicant;
import vn.motcua.dossier.life.Officers;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Puts the applicant's number and name right where a result did not go into a store for them. */
@Controller
@Requires("dossier.see")
class CorrectApplicantController {

    private static final int LONGEST_NUMBER = 20;

    private final DeskPage pages;
    private final Officers officers;
    private final CorrectApplicant correct;

    CorrectApplicantController(DeskPage pages, Officers officers, CorrectApplicant correct) {
        this.pages = pages;
        this.officers = officers;
        this.correct = correct;
    }

    @PostMapping(AtDeskController.DOSSIER + "/applicant")
    ResponseEntity<JteModel> correct(Page page, Form form, @PathVariable String id) {
        DossierView dossier = pages.dossier(id);
        if (!officers.may(DossierPermission.RECEIVE, dossier.agency())
                && !officers.may(DossierPermission.HANDLE, dossier.agency()))
            throw DossierRefusal.NOT_YOURS_TO_CHECK.because();
        return form.submit(
                () -> {
                    String number = form.text("applicantNumber", "dossier.aside.number", LONGEST_NUMBER);
                    String name = form.text("applicantName", "dossier.aside.name", Applicant.LONGEST);
                    form.check();
                    correct.run(dossier, number, name);
                    return pages.done(form, dossier, "");
                },
                again -> pages.show(page, again, dossier));
    }
}
