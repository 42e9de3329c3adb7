package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.demo.DemoCodes;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.factor.Held;
import vn.motcua.identity.factor.Passkeys;
import vn.motcua.identity.outside.OutsideProvider;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.identity.session.SignOut;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.Admission;
import vn.motcua.identity.signin.ConfirmPassword;
import vn.motcua.identity.signin.ShowCode;
import vn.motcua.identity.signin.UsePasskey;
import vn.motcua.identity.signon.AskingApplication;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Step-up: somebody who is signed in shows once more that it is them, and is led back to what they were about to do. */
@Controller
@SignedIn
class ConfirmController {

    private static final int LONGEST = 200;

    private final Templates templates;
    private final ConfirmPassword password;
    private final ShowCode code;
    private final UsePasskey passkey;
    private final Passkeys passkeys;
    private final Factors factors;
    private final Admission admission;
    private final DemoCodes demo;
    private final SignOut signOut;
    private final OutsideProvider provider;
    private final Verifications verifications;
    private final AskingApplication asking;

    ConfirmController(
            Templates templates,
            ConfirmPassword password,
            ShowCode code,
            UsePasskey passkey,
            Passkeys passkeys,
            Factors factors,
            Admission admission,
            DemoCodes demo,
            SignOut signOut,
            OutsideProvider provider,
            Verifications verifications,
            AskingApplication asking) {
        this.templates = templates;
        this.password = password;
        this.code = code;
        this.passkey = passkey;
        this.passkeys = passkeys;
        this.factors = factors;
        this.admission = admission;
        this.demo = demo;
        this.signOut = signOut;
        this.provider = provider;
        this.verifications = verifications;
        this.asking = asking;
    }

    @GetMapping("/identity/confirm")
    JteModel ask(Page page, @RequestParam(defaultValue = "/") String back) {
        return form(page, Form.empty(), back);
    }

    @PostMapping("/identity/confirm")
    ResponseEntity<JteModel> confirm(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        return form.submit(
                () -> {
                    boolean byPassword = here().signIn().demand() == Demand.ONE_FACTOR;
                    Factor shown = byPassword ? password(form, request) : code(form, request);
                    return Steps.to(admission.more(request, response, here(), shown), Back.of(back));
                },
                again -> form(page, again, back));
    }

    @PostMapping("/identity/confirm/passkey")
    ResponseEntity<JteModel> withPasskey(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        return form.submit(
                () -> {
                    Account owner = passkey.check(form.value("answer"));
                    if (!owner.id().equals(here().owner().id())) throw Refused.because(IdentityRefusal.PASSKEY_REFUSED);
                    return Steps.to(admission.more(request, response, here(), Factor.PASSKEY), Back.of(back));
                },
                again -> form(page, again, back));
    }

    private Factor password(Form form, HttpServletRequest request) {
        String typed = form.text("password", "identity.sign-in.password", LONGEST);
        form.check();
        password.check(here(), "password", typed, request);
        return Factor.PASSWORD;
    }

    private Factor code(Form form, HttpServletRequest request) {
        String typed = form.text("code", "identity.second-step.code", LONGEST);
        form.check();
        try {
            return code.check(here(), typed);
        } catch (Refused refused) {
            if (refused.refusal() == IdentityRefusal.CODES_EXHAUSTED) {
                signOut.here(request); // whoever guesses here has somebody else's session
                throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
            }
            throw Refused.at("code", refused.refusal());
        }
    }

    private static Visitor here() {
        return Visitor.now().orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
    }

    private JteModel form(Page page, Form form, String back) {
        Visitor here = here();
        Held held = factors.of(here.owner().id());
        boolean byPassword = here.signIn().demand() == Demand.ONE_FACTOR;
        return templates.identityConfirm(
                page,
                form,
                Back.of(back),
                held,
                byPassword,
                passkeys.askToUse(here.owner().id()),
                demo.code(here.owner().id()).orElse(""),
                provider.there() && verifications.of(here.owner().id()).isPresent(),
                asking.at(Back.of(back)));
    }
}
