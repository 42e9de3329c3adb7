package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.factor.Demand;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.factor.SetUpPasskey;
import vn.motcua.identity.factor.SetUpTotp;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.Admission;
import vn.motcua.identity.signon.AskingApplication;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Access;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.QrCode;
import vn.motcua.portal.form.Form;

/**
 * Setting up a second factor: by an official who has none and can do nothing else until they have one, or by anybody who is signed in and
 * has just shown that it is them. Open to all in name, as whoever is only half-way in is nobody yet; {@link #here} lets nobody else pass.
 */
@Controller
@OpenToAll
class SetUpController {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CODE = 12;

    private final Templates templates;
    private final SetUpTotp totp;
    private final SetUpPasskey passkey;
    private final Factors factors;
    private final Admission admission;
    private final Access access;
    private final AskingApplication asking;

    SetUpController(
            Templates templates,
            SetUpTotp totp,
            SetUpPasskey passkey,
            Factors factors,
            Admission admission,
            Access access,
            AskingApplication asking) {
        this.templates = templates;
        this.totp = totp;
        this.passkey = passkey;
        this.factors = factors;
        this.admission = admission;
        this.access = access;
        this.asking = asking;
    }

    @GetMapping("/identity/set-up")
    JteModel choose(Page page, @RequestParam(defaultValue = "/") String back) {
        return choose(page, Form.empty(), here(), back);
    }

    @PostMapping("/identity/set-up/passkey")
    ResponseEntity<JteModel> passkey(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        Visitor here = here();
        return form.submit(
                () -> {
                    String label = form.text("label", "identity.set-up.passkey.label", LONGEST_LABEL);
                    form.check();
                    List<String> codes = passkey.create(here.owner(), form.value("answer"), label);
                    return done(page, request, response, here, Factor.PASSKEY, codes, back);
                },
                again -> choose(page, again, here, back));
    }

    @GetMapping("/identity/set-up/app")
    JteModel app(Page page, @RequestParam(defaultValue = "/") String back) {
        return app(page, Form.empty(), here(), back);
    }

    @PostMapping("/identity/set-up/app")
    ResponseEntity<JteModel> app(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        Visitor here = here();
        return form.submit(
                () -> {
                    String code = form.text("code", "identity.second-step.code", LONGEST_CODE);
                    form.check();
                    List<String> codes = totp.confirm(here.owner(), code);
                    return done(page, request, response, here, Factor.TOTP, codes, back);
                },
                again -> app(page, again, here, back));
    }

    /** What was set up counts as shown; recovery codes are shown this once. */
    private ResponseEntity<JteModel> done(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor here,
            Factor factor,
            List<String> codes,
            String back) {
        Admission.Next next = admission.more(request, response, here, factor);
        if (codes.isEmpty()) return Steps.to(next, Back.of(back));
        return ResponseEntity.ok(templates.identityRecoveryCodes(page, codes, Steps.address(next, Back.of(back))));
    }

    private Visitor here() {
        Visitor here = Visitor.now().orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
        if (here.actor().signedIn() && !access.freshFactor()) throw Refused.because(KernelRefusal.CONFIRM_IT_IS_YOU);
        if (!here.actor().signedIn() && admission.next(here) != Admission.Next.SET_UP)
            throw Refused.because(KernelRefusal.SIGN_IN_FIRST);
        return here;
    }

    private JteModel choose(Page page, Form form, Visitor here, String back) {
        boolean app = factors.demand(here.owner(), factors.of(here.owner().id())) != Demand.PASSKEY;
        return templates.identitySetUp(
                page,
                form,
                Back.of(back),
                passkey.ask(here.owner()),
                app,
                !here.actor().signedIn(),
                asking.at(Back.of(back)));
    }

    private JteModel app(Page page, Form form, Visitor here, String back) {
        String secret = totp.offer(here.owner());
        return templates.identitySetUpApp(
                page,
                form,
                Back.of(back),
                secret,
                QrCode.of(AppAddress.of(here.owner().name(), secret)));
    }
}
