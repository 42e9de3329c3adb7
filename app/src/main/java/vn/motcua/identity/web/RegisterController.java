package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.guard.Network;
import vn.motcua.identity.guard.SignInPace;
import vn.motcua.identity.signin.Register;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Citizens and businesses open accounts. One answer, whether the number had an account or not (F11). */
@Controller
@OpenToAll
class RegisterController {

    private static final String HERE = "/identity/register";
    private static final String CITIZEN = HERE + "/citizen";
    private static final String BUSINESS = HERE + "/business";
    private static final String ORGANISATION = HERE + "/organisation";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int BURST = 20;
    private static final Duration EACH = Duration.ofMinutes(3);

    private final Templates templates;
    private final Register register;
    private final SignInPace pace;

    RegisterController(Templates templates, Register register, SignInPace pace) {
        this.templates = templates;
        this.register = register;
        this.pace = pace;
    }

    @GetMapping(HERE)
    JteModel choose(Page page) {
        return templates.identityRegister(page);
    }

    @GetMapping({CITIZEN, BUSINESS, ORGANISATION})
    JteModel ask(Page page) {
        return templates.identityRegisterForm(page, Form.empty(), kind(page));
    }

    @PostMapping({CITIZEN, BUSINESS, ORGANISATION})
    ResponseEntity<JteModel> register(Page page, Form form, HttpServletRequest request) {
        AccountKind whose = kind(page);
        return form.submit(
                () -> {
                    String name = form.text("name", nameLabel(whose), LONGEST_NAME);
                    Optional<SignInName> number = number(form, whose);
                    String password = NewPassword.read(form);
                    form.check();
                    pace.stranger("register", Network.of(request), BURST, EACH);
                    register.register(whose, name, number.orElseThrow(), password);
                    return Form.to(HERE + "/done");
                },
                again -> templates.identityRegisterForm(page, again, whose));
    }

    @GetMapping(HERE + "/done")
    JteModel done(Page page) {
        return templates.identityRegistered(page);
    }

    private Optional<SignInName> number(Form form, AccountKind whose) {
        String typed = form.text("number", numberLabel(whose), LONGEST_NUMBER);
        Optional<SignInName> number = register.number(whose, typed);
        if (!typed.isEmpty() && number.isEmpty()) form.wrong("number", IdentityRefusal.NO_PUBLIC_NUMBER);
        return number;
    }

    private static String nameLabel(AccountKind whose) {
        return switch (whose) {
            case BUSINESS -> "identity.register.business";
            case ORGANISATION -> "identity.register.organisation";
            default -> "identity.register.name";
        };
    }

    private static String numberLabel(AccountKind whose) {
        return whose == AccountKind.CITIZEN ? "identity.NameKind.CITIZEN_NUMBER" : "identity.NameKind.TAX_CODE";
    }

    private static AccountKind kind(Page page) {
        if (page.path().startsWith(ORGANISATION)) return AccountKind.ORGANISATION;
        return page.path().startsWith(BUSINESS) ? AccountKind.BUSINESS : AccountKind.CITIZEN;
    }
}
