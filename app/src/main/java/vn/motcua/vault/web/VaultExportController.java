package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
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
    private final long atOnce;

    VaultExportController(
            Templates templates,
            OwnStore own,
            VaultEntries entries,
            ExportStore export,
            StoreExports exports,
            VaultPasses passes,
            @Value("${motcua.vault.export-at-once:20MB}") DataSize atOnce) {
        this.templates = templates;
        this.own = own;
        this.entries = entries;
        this.export = export;
        this.exports = exports;
        this.passes = passes;
        this.atOnce = atOnce.toBytes();
    }

    @GetMapping("/vault/export")
    JteModel ask(Page page) {
        Store store = own.of(page);
        VaultEntries.Sum all = entries.sum(store);
        return templates.vaultExport(
                page, all, all.bytes() <= atOnce, exports.latest(store).orElse(null));
    }

    @PostMapping("/vault/export")
    ResponseEntity<JteModel> give(Page page) {
        Store store = own.of(page);
        VaultEntries.Sum all = export.begin(store);
        if (all.bytes() <= atOnce) return ResponseEntity.ok(fetch(page, passes.all(store)));
        exports.ask(store, OwnStore.account(page), all.entries());
        return Form.to("/vault/export");
    }

    @PostMapping("/vault/export/{id}")
    JteModel ready(Page page, @PathVariable String id) {
        Store store = own.of(page);
        ExportView made = exports.ready(store, OwnStore.id(id)).orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
        return fetch(page, passes.ready(store, made.id()));
    }

    private JteModel fetch(Page page, String href) {
        return templates.vaultReady(
                page, page.t("vault.export"), href, List.of(Crumb.of(page.t("vault.title"), "/vault")));
    }
}
