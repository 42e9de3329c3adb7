package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Collections;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.grant.EndRole;
import vn.motcua.identity.grant.GrantWords;
import vn.motcua.identity.grant.HeldRole;
import vn.motcua.identity.grant.HeldRoles;
import vn.motcua.identity.grant.Reach;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;
import vn.motcua.portal.form.InAddress;

/** Roles that are held, and ending one. */
@Controller
@Requires("identity.grant")
class HeldRolesController {

    private static final int ROWS = 20;
    private static final String HERE = "/identity/grants/held";

    private final Templates templates;
    private final HeldRoles held;
    private final EndRole end;
    private final Reach reach;
    private final AgencyField field;

    HeldRolesController(Templates templates, HeldRoles held, EndRole end, Reach reach, AgencyField field) {
        this.templates = templates;
        this.held = held;
        this.end = end;
        this.reach = reach;
        this.field = field;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        String account = form.value("account");
        Slice<HeldRole> found = held.find(
                account.isEmpty() ? null : Addressed.account(account), reach.grantAgencies(), form.paging(ROWS));
        GrantWords words =
                field.words(page, found.items().stream().map(HeldRole::agency).toList());
        return templates.identityHeldRoles(page, found, words);
    }

    @Requires(value = "identity.grant", freshFactor = true)
    @GetMapping(HERE + "/{id}")
    JteModel ask(Page page, @PathVariable String id) {
        return show(page, Form.empty(), role(id));
    }

    @Requires(value = "identity.grant", freshFactor = true)
    @PostMapping(HERE + "/{id}")
    ResponseEntity<JteModel> end(Page page, Form form, @PathVariable String id) {
        HeldRole role = role(id);
        return form.submit(
                () -> {
                    end.end(role.id());
                    return Form.to(HERE);
                },
                again -> show(page, again, role));
    }

    private HeldRole role(String id) {
        return held.find(InAddress.number(id))
                .filter(role -> reach.coversGrants(role.agency()))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    private JteModel show(Page page, Form form, HeldRole role) {
        return templates.identityEndRole(page, form, role, field.words(page, Collections.singletonList(role.agency())));
    }
}
