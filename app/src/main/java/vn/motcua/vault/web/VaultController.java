package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.kernel.intake.FileType;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.vault.EntryOrigin;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.Store;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultPasses;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.life.Heirs;
import vn.motcua.vault.life.LifeKind;
import vn.motcua.vault.life.OwnerEvent;
import vn.motcua.vault.life.OwnerEvents;
import vn.motcua.vault.look.Looks;

/** One's own store: what is in it, and each paper with where it comes from. */
@Controller
@SignedIn
class VaultController {

    private static final int SHOWN = 20;
    private static final int FEW = 5;

    private final Templates templates;
    private final OwnStore own;
    private final Stores stores;
    private final VaultEntries entries;
    private final Looks looks;
    private final LookLines lines;
    private final VaultPasses passes;
    private final OwnerEvents events;
    private final Heirs heirs;
    private final Agencies agencies;

    VaultController(
            Templates templates,
            OwnStore own,
            Stores stores,
            VaultEntries entries,
            Looks looks,
            LookLines lines,
            VaultPasses passes,
            OwnerEvents events,
            Heirs heirs,
            Agencies agencies) {
        this.templates = templates;
        this.own = own;
        this.stores = stores;
        this.entries = entries;
        this.looks = looks;
        this.lines = lines;
        this.passes = passes;
        this.events = events;
        this.heirs = heirs;
        this.agencies = agencies;
    }

    @GetMapping("/vault")
    JteModel list(Page page, Form form) {
        if (own.sealed(own.evenSealed(page))) return sealed(page);
        Store store = own.of(page);
        String query = form.optional("q", 100);
        form.check();
        return templates.vaultList(
                page,
                entries.list(store, query, origin(form), form.paging(SHOWN)),
                query,
                form.value("origin"),
                stores.verified(OwnStore.account(page)),
                !heirs.of(store).isEmpty());
    }

    /** In case the owner lives: who recorded the death, and where to say so. */
    private JteModel sealed(Page page) {
        OwnerEvent death = events.of(own.evenSealed(page)).stream()
                .filter(one -> one.kind() == LifeKind.DIED)
                .reduce((one, later) -> later)
                .orElse(null);
        String agency = death == null
                ? ""
                : agencies.called(List.of(death.agency()), page.language()).getOrDefault(death.agency(), "");
        return templates.vaultSealed(page, death, agency);
    }

    private static @Nullable EntryOrigin origin(Form form) {
        for (EntryOrigin one : EntryOrigin.values()) if (one.name().equals(form.value("origin"))) return one;
        return null;
    }

    @GetMapping("/vault/entries/{id}")
    JteModel entry(Page page, @PathVariable String id) {
        EntryView entry = own.entry(page, id);
        Store store = own.of(page);
        return templates.vaultEntry(
                page,
                entry,
                lines.of(page, looks.of(store, entry.id(), FEW)),
                pictured(entry),
                events.nameAt(store, entry));
    }

    @GetMapping("/vault/entries/{id}/file")
    ResponseEntity<JteModel> file(Page page, @PathVariable String id) {
        return Form.to(passes.give(readable(own.entry(page, id)), false));
    }

    /** Pictures alone can be looked at without being saved: they act on nothing. */
    @GetMapping("/vault/entries/{id}/preview")
    ResponseEntity<JteModel> preview(Page page, @PathVariable String id) {
        EntryView entry = readable(own.entry(page, id));
        return Form.to(passes.give(entry, pictured(entry)));
    }

    private static EntryView readable(EntryView entry) {
        if (!entry.state().opens()) throw VaultRefusal.NO_SUCH_ENTRY.because();
        return entry;
    }

    private static boolean pictured(EntryView entry) {
        return entry.type() == FileType.JPEG || entry.type() == FileType.PNG;
    }
}
