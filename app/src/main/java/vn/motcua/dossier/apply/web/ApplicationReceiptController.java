package vn.motcua.dossier.apply.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.dossier.DossierView;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.PublicAddress;
import vn.motcua.portal.component.QrCode;

/** What one keeps of an application: its code, also to be scanned, and until when it is to be done, with how that was counted. */
@Controller
@SignedIn
class ApplicationReceiptController {

    private final Templates templates;
    private final OwnDossiers own;
    private final DossierWords words;
    private final PublicAddress address;

    ApplicationReceiptController(Templates templates, OwnDossiers own, DossierWords words, PublicAddress address) {
        this.templates = templates;
        this.own = own;
        this.words = words;
        this.address = address;
    }

    @GetMapping("/dossier/mine/{code}/receipt")
    JteModel receipt(Page page, @PathVariable String code) {
        DossierView dossier = own.seen(page, code);
        return templates.dossierApplyReceipt(
                page,
                dossier,
                words.agency(page, dossier.agency()),
                QrCode.of(address.of("/dossier/track?code=" + dossier.code())),
                DossierWords.due(page, dossier),
                DossierWords.next(page, dossier),
                page.actor().mayActFor(dossier.account(), dossier.procedureCode()));
    }

    @GetMapping("/dossier/mine/{code}/due")
    JteModel due(Page page, @PathVariable String code) {
        DossierView dossier = own.seen(page, code);
        return templates.dossierApplyDue(
                page, dossier, words.counted(page, dossier).orElse(null));
    }
}
