package vn.motcua.dossier.apply.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.DossierFiles;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** The papers of one's own dossier: who asks is led to them on the second origin. */
@Controller
@SignedIn
class OwnFilesController {

    private final OwnDossiers own;
    private final Dossiers dossiers;
    private final DossierFiles files;

    OwnFilesController(OwnDossiers own, Dossiers dossiers, DossierFiles files) {
        this.own = own;
        this.dossiers = dossiers;
        this.files = files;
    }

    @GetMapping("/dossier/mine/{code}/papers/{paper:\\d+}")
    ResponseEntity<JteModel> paper(Page page, @PathVariable String code, @PathVariable String paper) {
        DossierView dossier = own.open(page, code);
        long wanted = InAddress.number(paper);
        return dossiers.papers(dossier.id()).stream()
                .filter(one -> one.id() == wanted)
                .findFirst()
                .<ResponseEntity<JteModel>>map(one -> Form.to(files.give(one.file())))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
