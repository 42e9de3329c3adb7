package vn.motcua.identity.signon.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.identity.session.Visitor;
import vn.motcua.identity.signon.EndSignOn;
import vn.motcua.identity.signon.SignOnHistory;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** Who signed me in, where, and what they learned; and that it ends. */
@Controller
@SignedIn
class OwnSignOnsController {

    private static final String HERE = "/identity/sign-ons";
    private static final int ROWS = 20;

    private final Templates templates;
    private final SignOnHistory history;
    private final EndSignOn end;

    OwnSignOnsController(Templates templates, SignOnHistory history, EndSignOn end) {
        this.templates = templates;
        this.history = history;
        this.end = end;
    }

    @GetMapping(HERE)
    JteModel show(Page page, Form form) {
        AccountId own = own();
        return templates.identitySignOns(
                page, history.applications(own), history.list(own, form.paging(ROWS)), form.ticked("done"));
    }

    @PostMapping(HERE + "/{client}/end")
    ResponseEntity<JteModel> end(@PathVariable String client) {
        if (!history.knows(own(), client)) throw Refused.because(KernelRefusal.NOT_FOUND);
        end.at(own(), client);
        return Form.to(HERE + "?done=1");
    }

    private static AccountId own() {
        return Visitor.now()
                .filter(here -> here.actor().signedIn())
                .map(here -> here.owner().id())
                .orElseThrow(() -> Refused.because(KernelRefusal.SIGN_IN_FIRST));
    }
}
