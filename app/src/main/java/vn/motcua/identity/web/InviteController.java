package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.InviteOfficial;
import vn.motcua.identity.account.SignInName;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.PublicAddress;
import vn.motcua.portal.form.Form;

/** Opening an official's account. The link to hand over is shown once, on the page that answers. */
@Controller
@Requires(value = "identity.manage-accounts", freshFactor = true)
class InviteController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SIGN_IN_NAME = 101;

    private final Templates templates;
    private final InviteOfficial invite;
    private final AccountRepository accounts;
    private final PublicAddress address;
    private final AgencyField agency;

    InviteController(
            Templates templates,
            InviteOfficial invite,
            AccountRepository accounts,
            PublicAddress address,
            AgencyField agency) {
        this.templates = templates;
        this.invite = invite;
        this.accounts = accounts;
        this.address = address;
        this.agency = agency;
    }

    @GetMapping("/identity/officials/new")
    JteModel ask(Page page) {
        Form form = Form.empty().with(AgencyField.NAME, agency.code(page.actor().actingFor()));
        return templates.identityInvite(page, form);
    }

    @PostMapping("/identity/officials/new")
    ResponseEntity<JteModel> invite(Page page, Form form) {
        return form.submit(
                () -> {
                    String name = form.text("name", "identity.officials.name", LONGEST_NAME);
                    String signInName =
                            form.text("sign-in-name", "identity.officials.sign-in-name", LONGEST_SIGN_IN_NAME);
                    AgencyId serves = agency.required(form);
                    form.check();
                    InviteOfficial.Invited invited = invite.invite(name, SignInName.of(signInName), serves, null);
                    Account account = accounts.find(invited.account()).orElseThrow();
                    return ResponseEntity.ok(templates.identityLink(
                            page,
                            account,
                            invited.signInName(),
                            address.of("/identity/invitations/" + invited.token())));
                },
                again -> templates.identityInvite(page, again));
    }
}
