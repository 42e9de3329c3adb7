package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.Agencies;
import vn.motcua.identity.AccountKind;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.grant.Reach;
import vn.motcua.identity.grant.RequestRole;
import vn.motcua.identity.grant.RoleName;
import vn.motcua.identity.grant.Wanted;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Asking that an official be given a role. The official may serve another agency: roles are given where the work is. */
@Controller
@Requires(value = "identity.grant", freshFactor = true)
class RequestRoleController {

    private static final String HERE = "/identity/grants/new";
    private static final int LONGEST_NAME = 101;
    private static final int LONGEST_REASON = 1000;
    private static final AccountId NOBODY = new AccountId(new java.util.UUID(0, 0));

    private final Templates templates;
    private final RequestRole request;
    private final AccountRepository accounts;
    private final Reach reach;
    private final AgencyField field;
    private final Agencies agencies;

    RequestRoleController(
            Templates templates,
            RequestRole request,
            AccountRepository accounts,
            Reach reach,
            AgencyField field,
            Agencies agencies) {
        this.templates = templates;
        this.request = request;
        this.accounts = accounts;
        this.reach = reach;
        this.field = field;
        this.agencies = agencies;
    }

    @GetMapping(HERE)
    JteModel ask(Page page, Form sent) {
        Form form = Form.empty()
                .with("sign-in-name", sent.value("sign-in-name"))
                .with(AgencyField.NAME, field.code(page.actor().actingFor()))
                .with("from", agencies.today().day());
        return show(page, form);
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> request(Page page, Form form) {
        return form.submit(
                () -> {
                    Wanted wanted = wanted(form);
                    form.check();
                    return Form.to("/identity/grants/" + request.request(wanted));
                },
                again -> show(page, again));
    }

    private Wanted wanted(Form form) {
        AccountId account = account(form);
        RoleName role = form.choice("role", "identity.grants.role", RoleName.class);
        AgencyId agency = field.forGrants(form);
        LocalDate from = form.date("from", "identity.grants.from");
        LocalDate until = form.dateIfAny("until", "identity.grants.until");
        String reason = form.text("reason", "identity.grants.reason", LONGEST_REASON);
        return new Wanted(account, role.word(), agency, from, until, reason);
    }

    /** The official who was named; noted as wrong if there is none such, whoever else has that name. */
    private AccountId account(Form form) {
        String typed = form.text("sign-in-name", "identity.officials.sign-in-name", LONGEST_NAME);
        if (typed.isEmpty()) return NOBODY;
        return accounts.named(SignInName.of(typed))
                .filter(account -> account.kind() == AccountKind.OFFICIAL && account.state() != AccountState.DISABLED)
                .map(Account::id)
                .orElseGet(() -> {
                    form.wrong("sign-in-name", IdentityRefusal.NO_SUCH_ACCOUNT, typed);
                    return NOBODY;
                });
    }

    private JteModel show(Page page, Form form) {
        return templates.identityRequestRole(
                page, form, roles(page, page.actor().actingFor()));
    }

    /** What the administrator could give. */
    private List<Choice> roles(Page page, @Nullable AgencyId agency) {
        return Stream.of(RoleName.values())
                .filter(role -> reach.gives(role.word(), agency))
                .map(role -> Choice.of(role.name(), page.t(role)))
                .toList();
    }
}
