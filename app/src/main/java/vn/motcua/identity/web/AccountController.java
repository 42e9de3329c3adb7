package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.factor.Passkeys;
import vn.motcua.identity.factor.RemoveFactor;
import vn.motcua.identity.factor.RenewRecoveryCodes;
import vn.motcua.identity.outside.Verifications;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** One's own account: what it is called, and by what one signs in. */
@Controller
@SignedIn
class AccountController {

    private static final String HERE = "/identity/account";

    private final Templates templates;
    private final AccountRepository accounts;
    private final Factors factors;
    private final Passkeys passkeys;
    private final RemoveFactor remove;
    private final RenewRecoveryCodes renew;
    private final Verifications verifications;

    AccountController(
            Templates templates,
            AccountRepository accounts,
            Factors factors,
            Passkeys passkeys,
            RemoveFactor remove,
            RenewRecoveryCodes renew,
            Verifications verifications) {
        this.templates = templates;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.remove = remove;
        this.renew = renew;
        this.verifications = verifications;
    }

    @GetMapping(HERE)
    JteModel show(Page page) {
        return show(page, Form.empty());
    }

    @SignedIn(freshFactor = true)
    @PostMapping(HERE + "/passkeys/{id}/removal")
    ResponseEntity<JteModel> removePasskey(Page page, Form form, @PathVariable String id) {
        return form.submit(
                () -> {
                    remove.passkey(Own.account(), id);
                    return Form.to(HERE);
                },
                again -> show(page, again));
    }

    @SignedIn(freshFactor = true)
    @PostMapping(HERE + "/app/removal")
    ResponseEntity<JteModel> removeApp(Page page, Form form) {
        return form.submit(
                () -> {
                    remove.totp(Own.account());
                    return Form.to(HERE);
                },
                again -> show(page, again));
    }

    @SignedIn(freshFactor = true)
    @PostMapping(HERE + "/recovery-codes")
    JteModel renewCodes(Page page) {
        return templates.identityRecoveryCodes(page, renew.renew(Own.account().id()), HERE);
    }

    private JteModel show(Page page, Form form) {
        Account own = Own.account();
        return templates.identityAccount(
                page,
                form,
                own,
                accounts.names(own.id()),
                factors.of(own.id()),
                passkeys.of(own.id()),
                verifications.of(own.id()).isPresent());
    }
}
