package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.demo.DemoCodes;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.factor.Held;
import vn.motcua.identity.factor.Passkeys;
import vn.motcua.identity.outside.OutsideProvider;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.Admission;
import vn.motcua.identity.signin.ShowCode;
import vn.motcua.identity.signin.UsePasskey;
import vn.motcua.identity.signon.AskingApplication;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The second step of signing in: a code, or a passkey. Open to all, as whoever is only half-way in is nobody yet. */
@Controller
@OpenToAll
class SecondStepController {

    private static final int LONGEST = 40;

    private final Templates templates;
    private final ShowCode code;
    private final UsePasskey passkey;
    private final Passkeys passkeys;
    private final Factors factors;
    private final Admission admission;
    private final DemoCodes demo;
    private final OutsideProvider provider;
    private final AskingApplication asking;

    SecondStepController(
            Templates templates,
            ShowCode code,
            UsePasskey passkey,
            Passkeys passkeys,
            Factors factors,
            Admission admission,
            DemoCodes demo,
            OutsideProvider provider,
            AskingApplication asking) {
        this.templates = templates;
        this.code = code;
        this.passkey = passkey;
        this.passkeys = passkeys;
        this.factors = factors;
        this.admission = admission;
        this.demo = demo;
        this.provider = provider;
        this.asking = asking;
    }

    @GetMapping("/identity/second-step")
    ResponseEntity<JteModel> ask(Page page, @RequestParam(defaultValue = "/") String back) {
        Optional<Visitor> here = Visitor.now();
        if (here.isEmpty()) return Steps.toBegin(Back.of(back));
        Admission.Next next = admission.next(here.get());
        if (next != Admission.Next.SECOND_STEP) return Steps.to(next, Back.of(back));
        return ResponseEntity.ok(form(page, Form.empty(), here.get(), back));
    }

    @PostMapping("/identity/second-step")
    ResponseEntity<JteModel> withCode(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        Visitor here = halfWay();
        return form.submit(
                () -> {
                    String typed = form.text("code", "identity.second-step.code", LONGEST);
                    form.check();
                    Factor shown = check(request, here, typed);
                    return Steps.to(admission.more(request, response, here, shown), Back.of(back));
                },
                again -> request.getSession(false) == null ? over(page, again, back) : form(page, again, here, back));
    }

    @PostMapping("/identity/second-step/passkey")
    ResponseEntity<JteModel> withPasskey(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        Visitor here = halfWay();
        return form.submit(
                () -> {
                    Account owner = passkey.check(form.value("answer"));
                    if (!owner.id().equals(here.owner().id())) throw Refused.because(IdentityRefusal.PASSKEY_REFUSED);
                    return Steps.to(admission.more(request, response, here, Factor.PASSKEY), Back.of(back));
                },
                again -> form(page, again, here, back));
    }

    /** Ends the sign-in, though not the account, after too many wrong codes. */
    private Factor check(HttpServletRequest request, Visitor here, String typed) {
        try {
            return code.check(here, typed);
        } catch (Refused refused) {
            if (refused.refusal() == IdentityRefusal.CODES_EXHAUSTED)
                request.getSession().invalidate();
            throw refused.refusal() == IdentityRefusal.CODE_WRONG ? Refused.at("code", refused.refusal()) : refused;
        }
    }

    private static Visitor halfWay() {
        return Visitor.now()
                .filter(here -> !here.actor().signedIn())
                .orElseThrow(() -> Refused.because(IdentityRefusal.SIGN_IN_OVER));
    }

    private JteModel form(Page page, Form form, Visitor here, String back) {
        Held held = factors.of(here.owner().id());
        return templates.identitySecondStep(
                page,
                form,
                Back.of(back),
                held,
                passkeys.askToUse(here.owner().id()),
                demo.code(here.owner().id()).orElse(""),
                asking.at(Back.of(back)));
    }

    private JteModel over(Page page, Form form, String back) {
        return templates.identitySignIn(
                page, form, Back.of(back), passkeys.askToUse(null), provider.there(), asking.at(Back.of(back)));
    }
}
