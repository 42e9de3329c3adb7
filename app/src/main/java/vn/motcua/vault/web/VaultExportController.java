package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultPasses;
import vn.motcua.vault.own.ExportStore;

/** Hands an owner all that is in their store. */
@Controller
@SignedIn
class VaultExportController {

    private final Templates templates;
    private final OwnStore own;
    private final VaultEntries entries;
    private final ExportStore export;
    private final VaultPasses passes;

    VaultExportController(
            Templates templates, OwnStore own, VaultEntries entries, ExportStore export, VaultPasses passes) {
        this.templates = templates;
        this.own = own;
        this.entries = entries;
        this.export = export;
        this.passes = passes;
    }

    @GetMapping("/vault/export")
    JteModel ask(Page page) {
        return templates.vaultExport(
                page, entries.list(own.of(page), "", null, new Paging(1, 1)).total());
    }

    @PostMapping("/vault/export")
    JteModel give(Page page) {
        Store store = own.of(page);
        export.begin(store);
        return templates.vaultReady(
                page, page.t("vault.export"), passes.all(store), List.of(Crumb.of(page.t("vault.title"), "/vault")));
    }
}
