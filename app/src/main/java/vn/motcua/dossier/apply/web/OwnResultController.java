package vn.motcua.dossier.apply.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Results;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Hands an applicant the result of their own dossier, once it is there. */
@Controller
@SignedIn
class OwnResultController {

    private final OwnDossiers own;
    private final Results results;
    private final DossierFiles files;

    OwnResultController(OwnDossiers own, Results results, DossierFiles files) {
        this.own = own;
        this.results = results;
        this.files = files;
    }

    @GetMapping("/dossier/mine/{code}/results/{result:\\d+}")
    ResponseEntity<JteModel> fetch(Page page, @PathVariable String code, @PathVariable String result) {
        DossierView dossier = own.open(page, code);
        return results.shown(dossier).stream()
                .filter(one -> one.id() == InAddress.number(result))
                .findFirst()
                .<ResponseEntity<JteModel>>map(one -> Form.to(files.give(one.file())))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
