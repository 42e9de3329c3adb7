package vn.motcua.dossier.reuse.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.apply.ApplicationDraft;
import vn.motcua.dossier.apply.ApplicationDrafts;
import vn.motcua.dossier.reuse.StoreOffer;
import vn.motcua.dossier.reuse.StoreOffers;
import vn.motcua.dossier.reuse.TakeFromStore;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Takes papers for an application from one's own store: one click a paper, nothing is handed in again. */
@Controller
@SignedIn
class StorePapersController {

    private static final String STORE = "/dossier/draft/{id}/store";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Templates templates;
    private final ApplicationDrafts drafts;
    private final StoreOffers offers;
    private final TakeFromStore take;

    StorePapersController(Templates templates, ApplicationDrafts drafts, StoreOffers offers, TakeFromStore take) {
        this.templates = templates;
        this.drafts = drafts;
        this.offers = offers;
        this.take = take;
    }

    @GetMapping(STORE)
    JteModel show(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = draft(id);
        return templates.dossierReuseStore(page, form, draft, offers.of(draft));
    }

    @PostMapping(STORE)
    ResponseEntity<JteModel> take(Page page, Form form, @PathVariable String id) {
        ApplicationDraft draft = draft(id);
        return form.submit(
                () -> {
                    StoreOffer offer = offers.of(draft).stream()
                            .filter(one ->
                                    form.has("entry", one.entry().id().toString()) && form.has("target", one.target()))
                            .findFirst()
                            .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
                    take.run(draft, offer);
                    return Form.to(
                            offers.of(drafts.open(draft.id())).isEmpty()
                                    ? draft.href()
                                    : "/dossier/draft/" + draft.id() + "/store");
                },
                again -> templates.dossierReuseStore(page, again, draft, offers.of(draft)));
    }

    private ApplicationDraft draft(String id) {
        if (!id.matches(ID)) throw Refused.because(KernelRefusal.NOT_FOUND);
        return drafts.open(UUID.fromString(id));
    }
}
