package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.life.AdmitHeir;
import vn.motcua.vault.life.LifeKind;
import vn.motcua.vault.life.OwnerEvent;
import vn.motcua.vault.life.RecordOwnerEvent;

/** Records a death, a new name, and who may read after a death. Nothing of any store is shown here, nor whether there is one. */
@Controller
@Requires("vault.record")
class OwnersController {

    private final Templates templates;
    private final Stores stores;
    private final RecordOwnerEvent record;
    private final AdmitHeir admit;

    OwnersController(Templates templates, Stores stores, RecordOwnerEvent record, AdmitHeir admit) {
        this.templates = templates;
        this.stores = stores;
        this.record = record;
        this.admit = admit;
    }

    @GetMapping("/vault/owners")
    JteModel ask(Page page, Form form) {
        return templates.vaultOwners(page, form);
    }

    @PostMapping("/vault/owners/events")
    ResponseEntity<JteModel> record(Page page, Form form) {
        AgencyId agency = agency(page);
        return form.submit(
                () -> {
                    LifeKind kind = form.choice("kind", "vault.life.kind", LifeKind.class);
                    OwnerNumber number = number(form, "number");
                    LocalDate on = form.date("on", "vault.life.on");
                    String proof = form.text("proof", "vault.life.proof", NewEntry.LONGEST);
                    boolean renamed = kind == LifeKind.RENAMED;
                    String before = renamed ? form.text("before", "vault.life.before", NewEntry.LONGEST) : "";
                    String after = renamed ? form.text("after", "vault.life.after", NewEntry.LONGEST) : "";
                    form.check();
                    record.run(
                            stores.of(number),
                            new OwnerEvent(
                                    kind,
                                    on,
                                    before,
                                    after,
                                    proof,
                                    agency,
                                    page.actor().name()));
                    return Form.to("/vault/owners?done=yes");
                },
                again -> templates.vaultOwners(page, again));
    }

    @PostMapping("/vault/owners/heirs")
    ResponseEntity<JteModel> admit(Page page, Form form) {
        AgencyId agency = agency(page);
        return form.submit(
                () -> {
                    OwnerNumber number = number(form, "deceased");
                    OwnerNumber heir = number(form, "heir");
                    String decision = form.text("decision", "vault.heir.decision", NewEntry.LONGEST);
                    LocalDate until = form.date("until", "vault.heir.until");
                    form.check();
                    admit.run(stores.of(number), stores.of(heir), decision, until, agency);
                    return Form.to("/vault/owners?done=yes");
                },
                again -> templates.vaultOwners(page, again));
    }

    private static OwnerNumber number(Form form, String field) {
        String text = form.text(field, "vault.life.number", 30);
        Optional<OwnerNumber> number = OwnerNumber.of(text);
        if (number.isEmpty() && !text.isEmpty()) form.wrong(field, VaultRefusal.NO_OWNER_NUMBER);
        form.check();
        return number.orElseThrow();
    }

    private static AgencyId agency(Page page) {
        return page.actor()
                .agency()
                .filter(agency -> page.may("vault.record", agency))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_ALLOWED));
    }
}
