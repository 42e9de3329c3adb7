package vn.motcua.identity.mandate.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.mandate.Mandate;
import vn.motcua.identity.mandate.MandateAct;
import vn.motcua.identity.mandate.MandateKind;
import vn.motcua.identity.mandate.Mandates;
import vn.motcua.identity.mandate.MoveMandate;
import vn.motcua.identity.mandate.RequestMandate;
import vn.motcua.identity.session.Visitor;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** For whom I act, who acts for me; asking, agreeing, ending. A mandate is there for the two whom it concerns alone. */
@Controller
@SignedIn
class MandatesController {

    private static final String HERE = "/identity/mandates";
    private static final String ONE = HERE + "/{id}";
    private static final int ROWS = 20;
    private static final int LONGEST_NUMBER = 40;

    private final Templates templates;
    private final Mandates mandates;
    private final MandateWords words;
    private final RequestMandate request;
    private final MoveMandate move;

    MandatesController(
            Templates templates, Mandates mandates, MandateWords words, RequestMandate request, MoveMandate move) {
        this.templates = templates;
        this.mandates = mandates;
        this.words = words;
        this.request = request;
        this.move = move;
    }

    @GetMapping(HERE)
    JteModel held(Page page, Form form) {
        Account own = own();
        return templates.identityMandates(
                page, words.lines(page, mandates.heldBy(own.id(), form.paging(ROWS))), own, false);
    }

    @GetMapping(HERE + "/given")
    JteModel given(Page page, Form form) {
        Account own = own();
        return templates.identityMandates(
                page, words.lines(page, mandates.givenBy(own.id(), form.paging(ROWS))), own, true);
    }

    @GetMapping(HERE + "/new")
    JteModel ask(Page page) {
        citizen();
        return templates.identityMandateNew(page, Form.empty());
    }

    @PostMapping(HERE + "/new")
    ResponseEntity<JteModel> request(Page page, Form form) {
        Account own = citizen();
        return form.submit(
                () -> {
                    MandateKind kind = form.choice("kind", "identity.mandate.kind", MandateKind.class);
                    String number = form.text("number", "identity.mandate.number", LONGEST_NUMBER);
                    LocalDate last = form.date("last", "identity.mandate.last");
                    var codes = Scope.read(form);
                    form.check();
                    return Form.to(HERE + "/" + request.run(own, kind, number(number, kind), codes, last));
                },
                again -> templates.identityMandateNew(page, again));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String id) {
        return show(page, Form.empty(), open(id));
    }

    @SignedIn(freshFactor = true)
    @PostMapping(ONE + "/agreement")
    ResponseEntity<JteModel> agree(Page page, Form form, @PathVariable String id) {
        return act(page, form, id, MandateAct.AGREE);
    }

    @PostMapping(ONE + "/refusal")
    ResponseEntity<JteModel> refuse(Page page, Form form, @PathVariable String id) {
        return act(page, form, id, MandateAct.REFUSE);
    }

    @PostMapping(ONE + "/withdrawal")
    ResponseEntity<JteModel> withdraw(Page page, Form form, @PathVariable String id) {
        return act(page, form, id, MandateAct.WITHDRAW);
    }

    @PostMapping(ONE + "/revocation")
    ResponseEntity<JteModel> revoke(Page page, Form form, @PathVariable String id) {
        return act(page, form, id, MandateAct.REVOKE);
    }

    @PostMapping(ONE + "/giving-up")
    ResponseEntity<JteModel> giveUp(Page page, Form form, @PathVariable String id) {
        return act(page, form, id, MandateAct.GIVE_UP);
    }

    private ResponseEntity<JteModel> act(Page page, Form form, String id, MandateAct act) {
        Mandate mandate = open(id);
        return form.submit(
                () -> {
                    boolean two = Demand.two(visitor().signIn().factors().keySet());
                    move.run(mandate.id(), act, own(), two);
                    return Form.to(HERE + "/" + mandate.id());
                },
                again -> show(page, again, open(id)));
    }

    private JteModel show(Page page, Form form, Mandate mandate) {
        return templates.identityMandate(
                page,
                form,
                words.line(page, mandate),
                words.acts(page, mandate),
                mandate.representative().equals(own().id()),
                mandates.concerns(mandate, own().id()),
                null);
    }

    private Mandate open(String id) {
        Account own = own();
        return mandates.find(InPath.mandate(id))
                .filter(mandate -> mandate.representative().equals(own.id()) || mandates.concerns(mandate, own.id()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private static SignInName number(String typed, MandateKind kind) {
        AccountKind whose = kind.body() ? AccountKind.BUSINESS : AccountKind.CITIZEN;
        return PlausibleNumber.of(whose, typed)
                .orElseThrow(() -> Refused.at("number", IdentityRefusal.NO_PUBLIC_NUMBER));
    }

    private static Account citizen() {
        Account own = own();
        if (own.kind() != AccountKind.CITIZEN) throw Refused.because(KernelRefusal.NOT_FOUND);
        return own;
    }

    /** Officials' accounts are for their office: they represent nobody with them. */
    private static Account own() {
        Account own = visitor().owner();
        if (own.kind() == AccountKind.OFFICIAL) throw Refused.because(KernelRefusal.NOT_FOUND);
        return own;
    }

    private static Visitor visitor() {
        return Visitor.now()
                .filter(here -> here.actor().signedIn())
                .orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
    }
}
