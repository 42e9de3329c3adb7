package vn.motcua.dossier.partner.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.Timelines;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.dossier.partner.AddPartner;
import vn.motcua.dossier.partner.ChangePartner;
import vn.motcua.dossier.partner.MadePartner;
import vn.motcua.dossier.partner.PartnerView;
import vn.motcua.dossier.partner.Partners;
import vn.motcua.dossier.partner.RepeatRule;
import vn.motcua.dossier.partner.SetLookUp;
import vn.motcua.dossier.partner.SuccessForm;
import vn.motcua.dossier.partner.outward.LookUps;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The accounts of an agency's systems: giving one, saying how it is treated, locking it, a new password. A password is shown once. */
@Controller
@Requires("dossier.partners")
class PartnersController {

    private static final String PERMISSION = "dossier.partners";
    private static final String HERE = "/dossier/partners";
    private static final String ONE = HERE + "/{username:[a-z0-9-]{4,40}}";
    private static final int ROWS = 30;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final Paging LATEST = new Paging(1, 20);

    private final Templates templates;
    private final Partners partners;
    private final AddPartner add;
    private final ChangePartner change;
    private final Agencies agencies;
    private final AnsweringReach reach;
    private final Timelines timelines;
    private final LookUps lookUps;

    PartnersController(
            Templates templates,
            Partners partners,
            AddPartner add,
            ChangePartner change,
            Agencies agencies,
            AnsweringReach reach,
            Timelines timelines,
            LookUps lookUps) {
        this.templates = templates;
        this.partners = partners;
        this.add = add;
        this.change = change;
        this.agencies = agencies;
        this.reach = reach;
        this.timelines = timelines;
        this.lookUps = lookUps;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        Slice<PartnerView> found = partners.in(reach.of(PERMISSION), form.paging(ROWS));
        return templates.dossierPartners(page, found, called(page, found.items()));
    }

    @GetMapping(HERE + "/new")
    JteModel ask(Page page) {
        return templates.dossierNewPartner(page, Form.empty());
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(HERE + "/new")
    ResponseEntity<JteModel> add(Page page, Form form) {
        return form.submit(
                () -> {
                    List<String> codes = codes(form.text("agencies", "dossier.partners.agencies", LONGEST));
                    String name = form.optional("name", LONGEST_NAME);
                    form.check();
                    return password(page, add.add(new AddPartner.Command(name, codes)));
                },
                again -> templates.dossierNewPartner(page, again));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String username) {
        PartnerView partner = own(username);
        return show(page, partner, filled(partner));
    }

    @PostMapping(ONE + "/treatment")
    ResponseEntity<JteModel> treat(Page page, Form form, @PathVariable String username) {
        PartnerView partner = own(username);
        return form.submit(
                () -> {
                    RepeatRule repeats = form.choice("repeats", "dossier.partners.repeats", RepeatRule.class);
                    SuccessForm success = form.choice("success", "dossier.partners.success", SuccessForm.class);
                    long version = form.number("version", "dossier.partners.title", 1, Long.MAX_VALUE);
                    form.check();
                    change.switchTo(username, version, repeats, success);
                    return Form.to(HERE + "/" + username);
                },
                again -> show(page, partner, again));
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(ONE + "/password")
    ResponseEntity<JteModel> renew(Page page, Form form, @PathVariable String username) {
        PartnerView partner = own(username);
        return form.submit(() -> password(page, change.renew(username)), again -> show(page, partner, again));
    }

    @PostMapping(ONE + "/lock")
    ResponseEntity<JteModel> lock(Page page, Form form, @PathVariable String username) {
        PartnerView partner = own(username);
        return form.submit(
                () -> {
                    change.lock(username);
                    return Form.to(HERE + "/" + username);
                },
                again -> show(page, partner, again));
    }

    @Requires(value = PERMISSION, freshFactor = true)
    @PostMapping(ONE + "/opening")
    ResponseEntity<JteModel> unlock(Page page, Form form, @PathVariable String username) {
        PartnerView partner = own(username);
        return form.submit(
                () -> {
                    change.unlock(username);
                    return Form.to(HERE + "/" + username);
                },
                again -> show(page, partner, again));
    }

    private ResponseEntity<JteModel> password(Page page, MadePartner made) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(templates.dossierPartnerPassword(page, made));
    }

    private JteModel show(Page page, PartnerView partner, Form form) {
        return templates.dossierPartner(
                page,
                form,
                partner,
                called(page, List.of(partner)),
                timelines
                        .of(new AuditSubject("dossier.partner", partner.username()), LATEST, page.language(), true)
                        .items(),
                lookUps.address(partner.id()).map(SetLookUp::shown).orElse(""),
                lookUps.latest(partner.id(), LATEST.size()));
    }

    /** Somebody else's account is not found. */
    private PartnerView own(String username) {
        return partners.find(username)
                .filter(partner -> partner.agencies().stream().allMatch(agency -> reach.covers(PERMISSION, agency)))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static Form filled(PartnerView partner) {
        return Form.empty()
                .with("repeats", partner.repeats())
                .with("success", partner.success())
                .with("version", partner.version());
    }

    private Map<AgencyId, String> called(Page page, List<PartnerView> shown) {
        return agencies.called(
                shown.stream()
                        .flatMap(partner -> partner.agencies().stream())
                        .distinct()
                        .toList(),
                page.language());
    }

    private static List<String> codes(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
