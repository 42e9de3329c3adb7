package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.portal.form.Form;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultPasses;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.export.ExportView;
import vn.motcua.vault.export.StoreExports;
import vn.motcua.vault.own.ExportStore;

/** Hands an owner all that is in their store. */
@Controller
@SignedIn
class VaultExportController {

    private final Templates templates;
    private final OwnStore own;
    private final VaultEntries entries;
    private final ExportStore export;
    private final StoreExports exports;
    private final VaultPasses passes;

    VaultExportController(
            Templates templates,
            OwnStore own,
            VaultEntries entries,
            ExportStore export,
            StoreExports exports,
            VaultPasses passes) {
        this.templates = templates;
        this.own = own;
        this.entries = entries;
        this.export = export;
        this.exports = exports;
        this.passes = passes;
    }

    @GetMapping("/vault/export")
    JteModel ask(Page page) {
        Store store = own.of(page);
        ExportView latest = exports.latest(store).orElse(null);
        return templates.vaultExport(
                page, entries.sum(store), latest, latest == null ? List.of() : exports.parts(store, latest.id()));
    }

    /** All that somebody has, in one place: the person, not whoever sits at their screen. */
    @SignedIn(freshFactor = true)
    @PostMapping("/vault/export")
    ResponseEntity<JteModel> give(Page page) {
        Store store = own.of(page);
        exports.ask(store, OwnStore.account(page), export.begin(store).entries());
        return Form.to("/vault/export");
    }

    @SignedIn(freshFactor = true)
    @PostMapping("/vault/export/{id}/{part:\\d{1,5}}")
    JteModel ready(Page page, @PathVariable String id, @PathVariable int part) {
        Store store = own.of(page);
        ExportView made = exports.ready(store, OwnStore.id(id)).orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
        if (exports.parts(store, made.id()).stream().noneMatch(one -> one.number() == part))
            throw VaultRefusal.NO_SUCH_ENTRY.because();
        return templates.vaultReady(
                page,
                page.t("vault.export"),
                passes.ready(store, new VaultPasses.Part(made.id(), part)),
                List.of(Crumb.of(page.t("vault.title"), "/vault"), Crumb.of(page.t("vault.export"), "/vault/export")));
    }
}
