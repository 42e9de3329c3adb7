package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.profile.ChangeProfile;
import vn.motcua.identity.profile.Profile;
import vn.motcua.identity.profile.Profiles;
import vn.motcua.identity.profile.Sex;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What somebody says of themselves beyond name and number. */
@Controller
@SignedIn
class ProfileController {

    private static final String HERE = "/identity/profile";
    private static final int LONGEST = 300;
    private static final int LONGEST_NUMBER = 20;

    private final Templates templates;
    private final Profiles profiles;
    private final ChangeProfile change;

    ProfileController(Templates templates, Profiles profiles, ChangeProfile change) {
        this.templates = templates;
        this.profiles = profiles;
        this.change = change;
    }

    @GetMapping(HERE)
    JteModel ask(Page page) {
        Account own = own();
        Profile profile = profiles.of(own.id());
        Form form = Form.empty()
                .with("birth", profile.birth())
                .with("sex", profile.sex())
                .with("address", profile.address())
                .with("landline", profile.landline());
        return templates.identityProfile(page, form, own);
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> keep(Page page, Form form) {
        Account own = own();
        return form.submit(
                () -> {
                    Profile profile = own.kind() == AccountKind.CITIZEN ? person(form) : seat(form);
                    form.check();
                    change.change(own, profile);
                    return Form.to("/identity/account");
                },
                again -> templates.identityProfile(page, again, own));
    }

    private static Profile person(Form form) {
        Sex sex = Optional.of(form.value("sex"))
                .filter(value -> !value.isEmpty())
                .map(value -> form.choice("sex", "identity.profile.sex", Sex.class))
                .orElse(null);
        return new Profile(
                form.dateIfAny("birth", "identity.profile.birth"),
                sex,
                form.optional("address", LONGEST),
                form.optional("landline", LONGEST_NUMBER));
    }

    private static Profile seat(Form form) {
        return new Profile(null, null, form.optional("address", LONGEST), form.optional("landline", LONGEST_NUMBER));
    }

    /** Officials are known to the directory; they have nothing to add here. */
    private static Account own() {
        Account own = Own.account();
        if (own.kind() == AccountKind.OFFICIAL) throw Refused.because(KernelRefusal.NOT_FOUND);
        return own;
    }
}
