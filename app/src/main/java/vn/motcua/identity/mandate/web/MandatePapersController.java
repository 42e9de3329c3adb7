package vn.motcua.identity.mandate.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.mandate.ConfirmMandate;
import vn.motcua.identity.mandate.Mandate;
import vn.motcua.identity.mandate.MandateKind;
import vn.motcua.identity.mandate.MandatePaper;
import vn.motcua.identity.mandate.Mandates;
import vn.motcua.identity.mandate.MoveMandate;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** A one-stop office confirms by papers who acts for whom, sees what it confirmed, and takes it back. */
@Controller
@Requires("identity.confirm-mandates")
class MandatePapersController {

    private static final String PERMISSION = "identity.confirm-mandates";
    private static final String HERE = "/identity/mandates/papers";
    private static final String ONE = HERE + "/{id}";
    private static final int ROWS = 20;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;

    private final Templates templates;
    private final Mandates mandates;
    private final MandateWords words;
    private final ConfirmMandate confirm;
    private final MoveMandate move;
    private final Access access;

    MandatePapersController(
            Templates templates,
            Mandates mandates,
            MandateWords words,
            ConfirmMandate confirm,
            MoveMandate move,
            Access access) {
        this.templates = templates;
        this.mandates = mandates;
        this.words = words;
        this.confirm = confirm;
        this.move = move;
        this.access = access;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        return templates.identityMandatePapers(
                page, words.lines(page, mandates.confirmedAt(office(page), form.paging(ROWS))));
    }

    @Requires(value = "identity.confirm-mandates", freshFactor = true)
    @GetMapping(HERE + "/new")
    JteModel ask(Page page) {
        office(page);
        return templates.identityMandatePaper(page, Form.empty());
    }

    @Requires(value = "identity.confirm-mandates", freshFactor = true)
    @PostMapping(HERE + "/new")
    ResponseEntity<JteModel> confirm(Page page, Form form) {
        AgencyId office = office(page);
        return form.submit(
                () -> {
                    ConfirmMandate.Shown shown = shown(form);
                    return Form.to(
                            HERE + "/" + confirm.run(shown, office, officer().id()));
                },
                again -> templates.identityMandatePaper(page, again));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String id) {
        return show(page, Form.empty(), open(page, id));
    }

    @Requires(value = "identity.confirm-mandates", freshFactor = true)
    @PostMapping(ONE + "/taking-back")
    ResponseEntity<JteModel> takeBack(Page page, Form form, @PathVariable String id) {
        Mandate mandate = open(page, id);
        return form.submit(
                () -> {
                    move.takeBack(mandate.id(), Objects.requireNonNull(mandate.agency()), officer());
                    return Form.to(HERE + "/" + mandate.id());
                },
                again -> show(page, again, open(page, id)));
    }

    private ConfirmMandate.Shown shown(Form form) {
        MandateKind kind = form.choice("kind", "identity.mandate.kind", MandateKind.class);
        String representative = form.text("representative", "identity.mandate.representative.number", LONGEST_NUMBER);
        String name = form.text("name", "identity.mandate.represented.name", LONGEST_NAME);
        String number = form.text("number", "identity.mandate.represented.number", LONGEST_NUMBER);
        LocalDate birth = form.dateIfAny("birth", "identity.mandate.birth");
        LocalDate last = form.dateIfAny("last", "identity.mandate.last");
        MandatePaper paper = new MandatePaper(
                form.text("paper-title", "identity.mandate.paper.title", LONGEST_NAME),
                form.text("paper-number", "identity.mandate.paper.number", LONGEST_NAME),
                form.date("paper-day", "identity.mandate.paper.day"),
                form.text("paper-issuer", "identity.mandate.paper.issuer", LONGEST_NAME));
        var codes = Scope.read(form);
        form.check();
        boolean organisation = form.ticked("organisation");
        AccountKind whose = kind.body() ? AccountKind.BUSINESS : AccountKind.CITIZEN;
        return new ConfirmMandate.Shown(
                kind,
                confirm.representative(number("representative", AccountKind.CITIZEN, representative))
                        .id(),
                name,
                number("number", whose, number),
                organisation,
                kind == MandateKind.CHILD ? birth : null,
                last,
                codes,
                paper);
    }

    private static SignInName number(String field, AccountKind whose, String typed) {
        return PlausibleNumber.of(whose, typed).orElseThrow(() -> Refused.at(field, IdentityRefusal.NO_PUBLIC_NUMBER));
    }

    private JteModel show(Page page, Form form, Mandate mandate) {
        return templates.identityMandate(
                page, form, words.line(page, mandate), words.acts(page, mandate), false, false, HERE);
    }

    private Mandate open(Page page, String id) {
        AgencyId office = office(page);
        boolean nation = access.scope(page.actor(), PERMISSION).nation(); // what an office left that is no more
        return mandates.find(InPath.mandate(id))
                .filter(mandate -> mandate.agency() != null && (nation || office.equals(mandate.agency())))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** The office for which the officer acts and may confirm papers. */
    private static AgencyId office(Page page) {
        @Nullable AgencyId agency = page.actor().actingFor();
        if (agency == null || !page.may("identity.confirm-mandates", agency))
            throw Refused.because(KernelRefusal.NOT_ALLOWED);
        return agency;
    }

    private static Account officer() {
        return Visitor.now().map(Visitor::owner).orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
    }
}
