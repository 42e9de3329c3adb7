package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.vault.EntryId;
import vn.motcua.vault.EntryView;
import vn.motcua.vault.VaultEntries;
import vn.motcua.vault.VaultPasses;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.life.AdmitHeir;
import vn.motcua.vault.life.Heirs;
import vn.motcua.vault.look.LookGround;
import vn.motcua.vault.look.LookKind;
import vn.motcua.vault.look.NoteLook;
import vn.motcua.vault.look.Reason;

/** Stores of the deceased that an office lets one read. */
@Controller
@SignedIn
class InheritedController {

    private static final int SHOWN = 20;

    private final Templates templates;
    private final OwnStore own;
    private final Heirs heirs;
    private final VaultEntries entries;
    private final AdmitHeir admit;
    private final NoteLook note;
    private final VaultPasses passes;

    InheritedController(
            Templates templates,
            OwnStore own,
            Heirs heirs,
            VaultEntries entries,
            AdmitHeir admit,
            NoteLook note,
            VaultPasses passes) {
        this.templates = templates;
        this.own = own;
        this.heirs = heirs;
        this.entries = entries;
        this.admit = admit;
        this.note = note;
        this.passes = passes;
    }

    @GetMapping("/vault/inherited")
    JteModel list(Page page) {
        return templates.vaultInherited(page, heirs.of(own.of(page)));
    }

    @GetMapping("/vault/inherited/{id}")
    JteModel show(Page page, Form form, @PathVariable String id) {
        Heirs.Inheritance one = mine(page, id);
        note.run(one.store(), "", reason(page, one));
        admit.read(one);
        return templates.vaultInheritedStore(page, one, entries.list(one.store(), "", null, form.paging(SHOWN)));
    }

    @GetMapping("/vault/inherited/{id}/{entry}")
    ResponseEntity<JteModel> file(Page page, @PathVariable String id, @PathVariable String entry) {
        Heirs.Inheritance one = mine(page, id);
        EntryView found = entries.find(one.store(), new EntryId(OwnStore.id(entry)))
                .filter(each -> each.state().opens())
                .orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
        note.run(found, LookKind.OPENED, reason(page, one));
        admit.read(one);
        return Form.to(passes.inherited(found));
    }

    private Heirs.Inheritance mine(Page page, String id) {
        return heirs.find(own.of(page), InAddress.number(id))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static Reason reason(Page page, Heirs.Inheritance one) {
        return new Reason(one.agency(), page.actor().name(), "", "", LookGround.HEIR, one.words(), one.by());
    }
}
