package vn.motcua.vault.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;
import vn.motcua.vault.NewEntry;
import vn.motcua.vault.OwnerNumber;
import vn.motcua.vault.Stores;
import vn.motcua.vault.VaultRefusal;
import vn.motcua.vault.life.AdmitHeir;
import vn.motcua.vault.life.ConfirmOwnerEvent;
import vn.motcua.vault.life.Heirs;
import vn.motcua.vault.life.LifeKind;
import vn.motcua.vault.life.OwnerEvent;
import vn.motcua.vault.life.OwnerEvents;
import vn.motcua.vault.life.RecordOwnerEvent;

/** Records a death, a new name, and who may read after a death. Nothing of any store is shown here, nor whether there is one. */
@Controller
@Requires("vault.record")
class OwnersController {

    private static final int SHOWN = 20;

    private final Templates templates;
    private final Stores stores;
    private final RecordOwnerEvent record;
    private final AdmitHeir admit;
    private final Heirs heirs;
    private final OwnerEvents events;
    private final ConfirmOwnerEvent confirm;

    OwnersController(
            Templates templates,
            Stores stores,
            RecordOwnerEvent record,
            AdmitHeir admit,
            Heirs heirs,
            OwnerEvents events,
            ConfirmOwnerEvent confirm) {
        this.templates = templates;
        this.stores = stores;
        this.record = record;
        this.admit = admit;
        this.heirs = heirs;
        this.events = events;
        this.confirm = confirm;
    }

    @GetMapping("/vault/owners")
    JteModel ask(Page page, Form form) {
        return shown(page, form);
    }

    private JteModel shown(Page page, Form form) {
        Optional<AgencyId> agency = page.actor().agency().filter(one -> page.may("vault.record", one));
        return templates.vaultOwners(
                page,
                form,
                agency.map(one -> events.waiting(one, form.paging(SHOWN)))
                        .orElse(new Slice<>(List.of(), new Paging(1, SHOWN), 0)),
                agency.map(one -> heirs.by(one, form.paging(SHOWN)))
                        .orElse(new Slice<>(List.of(), new Paging(1, SHOWN), 0)));
    }

    @Requires(value = "vault.record", freshFactor = true)
    @PostMapping("/vault/owners/events/{id:\\d+}")
    ResponseEntity<JteModel> confirm(Page page, Form form, @PathVariable String id) {
        AgencyId agency = agency(page);
        return form.submit(
                () -> {
                    if (form.has("said", "end")) confirm.end(InAddress.number(id), agency);
                    else confirm.run(InAddress.number(id), agency, officer(page));
                    return Form.to("/vault/owners?done=yes");
                },
                again -> shown(page, again));
    }

    @Requires(value = "vault.record", freshFactor = true)
    @PostMapping("/vault/owners/heirs/{id:\\d+}")
    ResponseEntity<JteModel> decide(Page page, Form form, @PathVariable String id) {
        AgencyId agency = agency(page);
        return form.submit(
                () -> {
                    if (form.has("said", "end")) admit.end(InAddress.number(id), agency);
                    else admit.confirm(InAddress.number(id), agency, officer(page));
                    return Form.to("/vault/owners?done=yes");
                },
                again -> shown(page, again));
    }

    private static AccountId officer(Page page) {
        AccountId account = page.actor().account();
        if (account == null) throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return account;
    }

    @Requires(value = "vault.record", freshFactor = true)
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
                            number,
                            new OwnerEvent(
                                    kind,
                                    on,
                                    before,
                                    after,
                                    proof,
                                    agency,
                                    page.actor().name()),
                            officer(page));
                    return Form.to(kind == LifeKind.UNSEALED ? "/vault/owners?done=yes" : "/vault/owners?asked=yes");
                },
                again -> shown(page, again));
    }

    @Requires(value = "vault.record", freshFactor = true)
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
                    admit.ask(stores.of(number), stores.of(heir), decision, until, agency, officer(page));
                    return Form.to("/vault/owners?asked=yes");
                },
                again -> shown(page, again));
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
