package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.grant.Reach;
import vn.motcua.identity.signin.CloseAccount;
import vn.motcua.identity.signin.ResetAccount;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.PublicAddress;
import vn.motcua.portal.form.Form;

/** What an administrator does to an official's account: a link to a new password, closing, opening again. Never to their own. */
@Controller
@Requires(value = "identity.manage-accounts", freshFactor = true)
class OfficialActsController {

    private static final String ONE = "/identity/officials/{account}";

    private final Templates templates;
    private final Reach reach;
    private final AccountRepository accounts;
    private final ResetAccount reset;
    private final CloseAccount close;
    private final PublicAddress address;

    OfficialActsController(
            Templates templates,
            Reach reach,
            AccountRepository accounts,
            ResetAccount reset,
            CloseAccount close,
            PublicAddress address) {
        this.templates = templates;
        this.reach = reach;
        this.accounts = accounts;
        this.reset = reset;
        this.close = close;
        this.address = address;
    }

    @GetMapping(ONE + "/reset")
    JteModel askReset(Page page, @PathVariable String account) {
        return templates.identityReset(page, Form.empty(), official(account));
    }

    @PostMapping(ONE + "/reset")
    ResponseEntity<JteModel> reset(Page page, Form form, @PathVariable String account) {
        Account official = official(account);
        return form.submit(
                () -> {
                    reach.check(official);
                    if (official.state() == AccountState.DISABLED)
                        throw Refused.because(IdentityRefusal.ACCOUNT_IS_CLOSED);
                    String token = reset.reset(official.id(), form.ticked("second-factors"));
                    return ResponseEntity.ok(templates.identityLink(
                            page, official, signInName(official), address.of("/identity/invitations/" + token)));
                },
                again -> templates.identityReset(page, again, official));
    }

    @GetMapping(ONE + "/closure")
    JteModel askClose(Page page, @PathVariable String account) {
        return templates.identityClosure(page, Form.empty(), official(account));
    }

    @PostMapping(ONE + "/closure")
    ResponseEntity<JteModel> close(Page page, Form form, @PathVariable String account) {
        Account official = official(account);
        return form.submit(
                () -> {
                    reach.check(official);
                    if (official.state() == AccountState.DISABLED)
                        throw Refused.because(IdentityRefusal.ACCOUNT_IS_CLOSED);
                    close.close(official.id());
                    return Form.to("/identity/officials/" + official.id());
                },
                again -> templates.identityClosure(page, again, official));
    }

    @PostMapping(ONE + "/reopening")
    ResponseEntity<JteModel> reopen(Page page, Form form, @PathVariable String account) {
        Account official = official(account);
        return form.submit(
                () -> {
                    reach.check(official);
                    if (official.state() != AccountState.DISABLED)
                        throw Refused.because(IdentityRefusal.ACCOUNT_IS_OPEN);
                    close.reopen(official.id());
                    return Form.to("/identity/officials/" + official.id());
                },
                again -> templates.identityClosure(page, again, official));
    }

    private Account official(String account) {
        return reach.official(Addressed.account(account));
    }

    private String signInName(Account official) {
        return accounts.names(official.id()).stream().map(SignInName::value).collect(Collectors.joining(", "));
    }
}
