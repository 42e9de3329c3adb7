package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.signin.SignIn;
import vn.motcua.identity.signin.SignInSession;
import vn.motcua.identity.signin.SignInWithPassword;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Signing in. */
@Controller
@OpenToAll
class SignInController {

    private static final int LONGEST = 200;

    private final Templates templates;
    private final SignInWithPassword password;
    private final SignInSession sessions;
    private final Clock clock;

    SignInController(Templates templates, SignInWithPassword password, SignInSession sessions, Clock clock) {
        this.templates = templates;
        this.password = password;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/identity/sign-in")
    JteModel ask(Page page, @RequestParam(defaultValue = "/") String back) {
        return templates.identitySignIn(page, Form.empty(), Back.of(back));
    }

    @PostMapping("/identity/sign-in")
    ResponseEntity<JteModel> signIn(
            Page page, Form form, HttpServletRequest request, @RequestParam(defaultValue = "/") String back) {
        return form.submit(
                () -> {
                    String name = form.text("name", "identity.sign-in.name", LONGEST);
                    String secret = form.text("password", "identity.sign-in.password", LONGEST);
                    form.check();
                    Account account = password.signIn(name, secret);
                    sessions.write(
                            request, SignIn.begin(account.id(), Factor.PASSWORD, clock.instant()), account.kind());
                    return Form.to(Back.of(back));
                },
                again -> templates.identitySignIn(page, again, Back.of(back)));
    }
}
