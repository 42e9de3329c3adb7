package vn.motcua.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.grant.MoveOfficial;
import vn.motcua.identity.grant.Reach;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.access.Requires;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Saying that an official serves another agency from now on; both agencies are the administrator's. */
@Controller
@Requires(value = "identity.manage-accounts", freshFactor = true)
class MoveOfficialController {

    private static final String HERE = "/identity/officials/{account}/agency";

    private final Templates templates;
    private final Reach reach;
    private final MoveOfficial move;
    private final AgencyField field;

    MoveOfficialController(Templates templates, Reach reach, MoveOfficial move, AgencyField field) {
        this.templates = templates;
        this.reach = reach;
        this.move = move;
        this.field = field;
    }

    @GetMapping(HERE)
    JteModel ask(Page page, @PathVariable String account) {
        Account official = reach.official(Addressed.account(account));
        return templates.identityMove(
                page, Form.empty().with(AgencyField.NAME, field.code(official.agency())), official);
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> move(Page page, Form form, @PathVariable String account) {
        Account official = reach.official(Addressed.account(account));
        return form.submit(
                () -> {
                    AgencyId to = field.required(form);
                    form.check();
                    reach.check(official);
                    move.move(official, to);
                    return Form.to("/identity/officials/" + official.id());
                },
                again -> templates.identityMove(page, again, official));
    }
}
