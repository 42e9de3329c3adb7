package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.factor.Factor;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.identity.signin.AcceptInvitation;
import vn.motcua.identity.signin.Admission;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Following the link by which one chooses a password. Open to all who hold such a link. */
@Controller
@OpenToAll
class InvitationController {

    private static final int BURST = 30;
    private static final Duration EACH = Duration.ofSeconds(10);

    private final Templates templates;
    private final AcceptInvitation accept;
    private final Admission admission;
    private final SignInPace pace;

    InvitationController(Templates templates, AcceptInvitation accept, Admission admission, SignInPace pace) {
        this.templates = templates;
        this.accept = accept;
        this.admission = admission;
        this.pace = pace;
    }

    @GetMapping("/identity/invitations/{token}")
    JteModel ask(Page page, @PathVariable String token, HttpServletRequest request) {
        pace.stranger("invitation", Network.of(request), BURST, EACH);
        return templates.identityInvitation(page, Form.empty(), accept.owner(token), token);
    }

    @PostMapping("/identity/invitations/{token}")
    ResponseEntity<JteModel> accept(
            Page page,
            Form form,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        pace.stranger("invitation", Network.of(request), BURST, EACH);
        Account owner = accept.owner(token);
        return form.submit(
                () -> {
                    String password = NewPassword.read(form);
                    form.check();
                    Account account = accept.accept(token, password);
                    return Steps.to(admission.begin(request, response, account, Factor.PASSWORD), "/");
                },
                again -> templates.identityInvitation(page, again, owner, token));
    }
}
