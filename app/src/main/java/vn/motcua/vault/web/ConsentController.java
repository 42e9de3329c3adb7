package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.vault.Store;
import vn.motcua.vault.consent.AnswerConsent;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.consent.ConsentState;
import vn.motcua.vault.consent.ConsentView;
import vn.motcua.vault.consent.StoreConsents;

/** Which agencies one lets read, and which ask to. */
@Controller
@SignedIn
class ConsentController {

    private static final int SHOWN = 20;

    private final Templates templates;
    private final OwnStore own;
    private final StoreConsents consents;
    private final AnswerConsent answer;
    private final Agencies agencies;
    private final Access access;

    ConsentController(
            Templates templates,
            OwnStore own,
            StoreConsents consents,
            AnswerConsent answer,
            Agencies agencies,
            Access access) {
        this.templates = templates;
        this.own = own;
        this.consents = consents;
        this.answer = answer;
        this.agencies = agencies;
        this.access = access;
    }

    @GetMapping("/vault/consents")
    JteModel list(Page page, Form form) {
        Slice<ConsentView> found = consents.of(own.of(page), form.paging(SHOWN));
        return templates.vaultConsents(
                page,
                found,
                agencies.called(
                        found.items().stream()
                                .map(ConsentView::agency)
                                .distinct()
                                .toList(),
                        page.language()));
    }

    @GetMapping("/vault/consents/{id}")
    JteModel show(Page page, @PathVariable String id) {
        ConsentView consent = consent(own.of(page), id);
        return shown(
                page,
                Form.empty()
                        .with(
                                "kinds",
                                consent.kinds().stream().map(ConsentKind::code).toList()),
                consent);
    }

    @PostMapping("/vault/consents/{id}")
    ResponseEntity<JteModel> answer(Page page, Form form, @PathVariable String id) {
        Store store = own.of(page);
        ConsentView consent = consent(store, id);
        return form.submit(
                () -> {
                    ConsentState said = form.choice("said", "vault.consents", ConsentState.class);
                    form.check();
                    if (said == ConsentState.GIVEN
                            && !access.freshFactor()) // a no and taking back are easier than a yes
                    throw Refused.because(KernelRefusal.CONFIRM_IT_IS_YOU);
                    if (said == ConsentState.ASKED) throw Refused.because(KernelRefusal.NOT_FOUND);
                    answer.run(store, consent, said, form.all("kinds"));
                    return Form.to("/vault/consents");
                },
                again -> shown(page, again, consent));
    }

    private ConsentView consent(Store store, String id) {
        return consents.find(store, InAddress.number(id)).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private JteModel shown(Page page, Form form, ConsentView consent) {
        return templates.vaultConsent(
                page,
                form,
                consent,
                agencies.called(List.of(consent.agency()), page.language()).getOrDefault(consent.agency(), ""));
    }
}
