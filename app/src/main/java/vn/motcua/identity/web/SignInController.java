package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.factor.Passkeys;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.identity.outside.OutsideProvider;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.Admission;
import vn.motcua.identity.signin.SignInWithPassword;
import vn.motcua.identity.signin.UsePasskey;
import vn.motcua.identity.signon.AskingApplication;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The first step of signing in: name and password, or a passkey alone. */
@Controller
@OpenToAll
class SignInController {

    private static final int LONGEST = 200;
    private static final int PASSKEY_BURST = 60;
    private static final Duration PASSKEY_EACH = Duration.ofSeconds(2);

    private final Templates templates;
    private final SignInWithPassword password;
    private final UsePasskey passkey;
    private final Passkeys passkeys;
    private final SignInPace pace;
    private final Admission admission;
    private final OutsideProvider provider;
    private final AskingApplication asking;

    SignInController(
            Templates templates,
            SignInWithPassword password,
            UsePasskey passkey,
            Passkeys passkeys,
            SignInPace pace,
            Admission admission,
            OutsideProvider provider,
            AskingApplication asking) {
        this.templates = templates;
        this.password = password;
        this.passkey = passkey;
        this.passkeys = passkeys;
        this.pace = pace;
        this.admission = admission;
        this.provider = provider;
        this.asking = asking;
    }

    @GetMapping("/identity/sign-in")
    ResponseEntity<JteModel> ask(Page page, @RequestParam(defaultValue = "/") String back) {
        Optional<Visitor> here = Visitor.now();
        if (here.isPresent()) return Steps.to(admission.next(here.get()), Back.of(back));
        return ResponseEntity.ok(form(page, Form.empty(), back));
    }

    @PostMapping("/identity/sign-in")
    ResponseEntity<JteModel> withPassword(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        return form.submit(
                () -> {
                    String name = form.text("name", "identity.sign-in.name", LONGEST);
                    String secret = form.text("password", "identity.sign-in.password", LONGEST);
                    form.check();
                    Account account = password.signIn(name, secret, Network.of(request), admission.device(request));
                    return Steps.to(admission.begin(request, response, account, Factor.PASSWORD), Back.of(back));
                },
                again -> form(page, again, back));
    }

    @PostMapping("/identity/sign-in/passkey")
    ResponseEntity<JteModel> withPasskey(
            Page page,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back) {
        return form.submit(
                () -> {
                    pace.stranger("passkey", Network.of(request), PASSKEY_BURST, PASSKEY_EACH);
                    Account account = passkey.check(form.value("answer"));
                    return Steps.to(admission.begin(request, response, account, Factor.PASSKEY), Back.of(back));
                },
                again -> form(page, again, back));
    }

    private JteModel form(Page page, Form form, String back) {
        return templates.identitySignIn(
                page, form, Back.of(back), passkeys.askToUse(null), provider.there(), asking.at(Back.of(back)));
    }
}
