package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signin.ChangePassword;
import vn.motcua.identity.signin.ConfirmPassword;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Changing one's own password. */
@Controller
@SignedIn
class PasswordController {

    private static final int LONGEST = 200;

    private final Templates templates;
    private final ConfirmPassword confirm;
    private final ChangePassword change;

    PasswordController(Templates templates, ConfirmPassword confirm, ChangePassword change) {
        this.templates = templates;
        this.confirm = confirm;
        this.change = change;
    }

    @GetMapping("/identity/password")
    JteModel ask(Page page) {
        return templates.identityPassword(page, Form.empty());
    }

    @PostMapping("/identity/password")
    ResponseEntity<JteModel> change(Page page, Form form, HttpServletRequest request) {
        return form.submit(
                () -> {
                    String former = form.text("former", "identity.password.former", LONGEST);
                    String fresh = NewPassword.read(form);
                    form.check();
                    Visitor here = Visitor.now().orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
                    confirm.check(here, "former", former, request);
                    change.change(here.owner(), fresh, request.getSession().getId());
                    return Form.to("/identity/account");
                },
                again -> templates.identityPassword(page, again));
    }
}
