package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.AccountState;
import vn.motcua.identity.account.OfficialLine;
import vn.motcua.identity.account.OfficialQuery;
import vn.motcua.identity.account.OfficialSearch;
import vn.motcua.identity.factor.Factors;
import vn.motcua.identity.grant.Reach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The accounts of an administrator's officials: found, and each on a page of its own. */
@Controller
@Requires("identity.manage-accounts")
class AccountsController {

    private static final int ROWS = 20;
    private final Templates templates;
    private final OfficialSearch officials;
    private final AccountRepository accounts;
    private final Factors factors;
    private final Reach reach;
    private final AgencyField field;

    AccountsController(
            Templates templates,
            OfficialSearch officials,
            AccountRepository accounts,
            Factors factors,
            Reach reach,
            AgencyField field) {
        this.templates = templates;
        this.officials = officials;
        this.accounts = accounts;
        this.factors = factors;
        this.reach = reach;
        this.field = field;
    }

    @GetMapping("/identity/officials")
    ResponseEntity<JteModel> list(Page page, Form form) {
        return form.submit(
                () -> {
                    OfficialQuery query = query(form);
                    Paging paging = form.paging(ROWS);
                    form.check();
                    return ResponseEntity.ok(list(page, form, officials.find(query, paging)));
                },
                again -> list(page, again, new Slice<>(List.of(), new Paging(1, 1), 0)));
    }

    @GetMapping("/identity/officials/{account}")
    JteModel show(Page page, @PathVariable String account) {
        Account official = reach.official(Addressed.account(account));
        AgencyId agency = official.agency();
        String agencyName = agency == null
                ? ""
                : field.names(List.of(agency), page.language()).getOrDefault(agency, "");
        return templates.identityOfficial(
                page,
                official,
                accounts.names(official.id()),
                agencyName,
                factors.of(official.id()),
                official.id().equals(page.actor().account()));
    }

    private OfficialQuery query(Form form) {
        Set<AgencyId> among = field.optional(form)
                .map(agency -> reach.within(List.of(agency)))
                .orElseGet(reach::agencies);
        return new OfficialQuery(form.value("q"), state(form), among);
    }

    private static @Nullable AccountState state(Form form) {
        return form.value("state").isEmpty()
                ? null
                : form.choice("state", "identity.officials.state", AccountState.class);
    }

    private JteModel list(Page page, Form form, Slice<OfficialLine> found) {
        Map<AgencyId, String> names = field.names(
                found.items().stream()
                        .map(OfficialLine::agency)
                        .filter(Objects::nonNull)
                        .toList(),
                page.language());
        return templates.identityOfficials(page, form, found, names);
    }
}
