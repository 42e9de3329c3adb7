package vn.motcua.dossier.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.desk.Desk;
import vn.motcua.dossier.reuse.ApplicantStore;
import vn.motcua.dossier.reuse.TellOwner;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.form.Form;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultPasses;
import vn.motcua.vault.consent.AskConsent;
import vn.motcua.vault.consent.Asking;
import vn.motcua.vault.consent.ConsentKind;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;

/** Looks into the store of whoever applied: a ground first, then what it opens; the owner sees each look. */
@Controller
@Requires("dossier.see")
class ApplicantStoreController {

    private static final String STORE = AtDeskController.DOSSIER + "/store";

    private static final int LONGEST_CODES = 200;
    private static final int MOST_CODES = 5;

    private final Templates templates;
    private final DeskPage pages;
    private final Desk desk;
    private final ApplicantStore stores;
    private final AskConsent ask;
    private final NoteLook note;
    private final VaultPasses passes;
    private final TellOwner tell;

    ApplicantStoreController(
            Templates templates,
            DeskPage pages,
            Desk desk,
            ApplicantStore stores,
            AskConsent ask,
            NoteLook note,
            VaultPasses passes,
            TellOwner tell) {
        this.templates = templates;
        this.pages = pages;
        this.desk = desk;
        this.stores = stores;
        this.ask = ask;
        this.note = note;
        this.passes = passes;
        this.tell = tell;
    }

    @GetMapping(STORE)
    JteModel ask(Page page, Form form, @PathVariable String id) {
        DossierView dossier = checked(id);
        return shown(page, form, dossier, null);
    }

    @PostMapping(STORE)
    ResponseEntity<JteModel> look(Page page, Form form, @PathVariable String id) {
        DossierView dossier = checked(id);
        return form.submit(
                () -> {
                    Store store = store(dossier);
                    Reason reason = reason(page, form, dossier, store);
                    List<EntryView> found = stores.seen(dossier, store, reason.ground());
                    note.run(
                            store,
                            found.stream().map(EntryView::title).distinct().collect(Collectors.joining(", ")),
                            reason);
                    tell.run(dossier);
                    return ResponseEntity.ok(shown(page, form, dossier, found));
                },
                again -> shown(page, again, dossier, null));
    }

    @PostMapping(STORE + "/{entry}")
    JteModel open(Page page, Form form, @PathVariable String id, @PathVariable String entry) {
        DossierView dossier = checked(id);
        Store store = store(dossier);
        Reason reason = reason(page, form, dossier, store);
        EntryView found = stores.seen(dossier, store, reason.ground()).stream()
                .filter(one -> one.id().toString().equals(entry))
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        note.run(found, LookKind.OPENED, reason);
        tell.run(dossier);
        return templates.vaultReady(
                page,
                found.title(),
                passes.give(found, false),
                List.of(
                        Crumb.of(page.t("dossier.desk.title"), "/dossier/desk"),
                        Crumb.of(dossier.code().text(), "/dossier/desk/" + dossier.id())));
    }

    @PostMapping(STORE + "-consent")
    ResponseEntity<JteModel> askConsent(Page page, Form form, @PathVariable String id) {
        DossierView dossier = checked(id);
        AccountId account = dossier.account();
        if (account == null) throw Refused.because(KernelRefusal.NOT_FOUND);
        return form.submit(
                () -> {
                    List<ConsentKind> kinds = kinds(form);
                    form.check();
                    Asking became = ask.run(
                            store(dossier),
                            account,
                            dossier.agency(),
                            dossier.procedureCode(),
                            kinds,
                            page.actor().name());
                    return Form.to("/dossier/desk/" + dossier.id() + "/store?asked=" + became.name());
                },
                again -> shown(page, again, dossier, null));
    }

    /** What the officer names: procedures, by whose results the kinds of paper are known. */
    private List<ConsentKind> kinds(Form form) {
        String codes = form.text("procedures", "dossier.look.consent.procedures", LONGEST_CODES);
        List<String> all = Stream.of(codes.split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .limit(MOST_CODES)
                .toList();
        List<ConsentKind> kinds = stores.given(all);
        if (!codes.isEmpty() && kinds.isEmpty()) form.wrong("procedures", DossierRefusal.NO_SUCH_RESULTS);
        return kinds;
    }

    private DossierView checked(String id) {
        DossierView dossier = pages.dossier(id);
        if (!desk.rights(dossier).check()) throw DossierRefusal.NOT_YOURS_TO_CHECK.because();
        return dossier;
    }

    private Store store(DossierView dossier) {
        return stores.of(dossier).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private Reason reason(Page page, Form form, DossierView dossier, Store store) {
        LookGround ground = form.choice("ground", "dossier.look.ground", LookGround.class);
        String words = form.optional("words", Reason.LONGEST);
        form.check();
        if (!grounds(dossier, Optional.of(store)).contains(ground)) throw Refused.because(KernelRefusal.NOT_ALLOWED);
        return new Reason(
                dossier.agency(),
                page.actor().name(),
                dossier.procedureCode(),
                dossier.code().text(),
                ground,
                words);
    }

    private List<LookGround> grounds(DossierView dossier, Optional<Store> store) {
        List<LookGround> grounds = new ArrayList<>(LookGround.OF_OFFICERS);
        if (store.filter(one -> !stores.granted(dossier, one).isEmpty()).isPresent())
            grounds.addFirst(LookGround.CONSENT);
        return grounds;
    }

    private JteModel shown(
            Page page, Form form, DossierView dossier, @org.jspecify.annotations.Nullable List<EntryView> found) {
        Optional<Store> store = stores.of(dossier);
        return templates.dossierDeskApplicantStore(
                page, form, dossier, store.isPresent(), grounds(dossier, store), found);
    }
}
