package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.vault.Store;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.look.LookView;
import vn.motcua.vault.look.Looks;
import vn.motcua.vault.look.ObjectToLook;
import vn.motcua.vault.look.Objections;

/** Who looked into one's store, and what one says to it. */
@Controller
@SignedIn
class VaultAccessController {

    private static final int SHOWN = 50;

    private final Templates templates;
    private final OwnStore own;
    private final Looks looks;
    private final LookLines lines;
    private final Objections objections;
    private final ObjectToLook object;

    VaultAccessController(
            Templates templates,
            OwnStore own,
            Looks looks,
            LookLines lines,
            Objections objections,
            ObjectToLook object) {
        this.templates = templates;
        this.own = own;
        this.looks = looks;
        this.lines = lines;
        this.objections = objections;
        this.object = object;
    }

    @GetMapping("/vault/access")
    JteModel list(Page page, Form form) {
        Slice<LookView> found = looks.of(own.evenSealed(page), form.paging(SHOWN));
        return templates.vaultAccess(
                page, new Slice<Row>(lines.of(page, found.items()), found.paging(), found.total()));
    }

    @GetMapping("/vault/access/{id}")
    JteModel show(Page page, Form form, @PathVariable String id) {
        return shown(page, form, id);
    }

    @PostMapping("/vault/access/{id}")
    ResponseEntity<JteModel> object(Page page, Form form, @PathVariable String id) {
        Store store = own.evenSealed(page);
        LookView look = look(store, id);
        return form.submit(
                () -> {
                    String text = form.text("text", "vault.objection.text", ObjectToLook.LONGEST);
                    form.check();
                    object.run(store, OwnStore.account(page), look, text);
                    return Form.to("/vault/access/" + look.id());
                },
                again -> shown(page, again, id));
    }

    private JteModel shown(Page page, Form form, String id) {
        Store store = own.evenSealed(page);
        LookView look = look(store, id);
        return templates.vaultLook(
                page,
                form,
                look,
                lines.agency(page, look),
                objections.to(store, look.id()).orElse(null));
    }

    private LookView look(Store store, String id) {
        return looks.find(store, InAddress.number(id)).orElseThrow(VaultRefusal.NO_SUCH_ENTRY::because);
    }
}
