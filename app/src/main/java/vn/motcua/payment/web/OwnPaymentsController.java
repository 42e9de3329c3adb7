package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.kernel.access.SignedIn;
import vn.motcua.payment.Obligations;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** What somebody with an account is asked to pay, and what they paid. */
@Controller
@SignedIn
class OwnPaymentsController {

    private static final int ROWS = 20;

    private final Templates templates;
    private final Obligations obligations;

    OwnPaymentsController(Templates templates, Obligations obligations) {
        this.templates = templates;
        this.obligations = obligations;
    }

    @GetMapping("/payment/mine")
    JteModel mine(Page page, Form form) {
        return templates.paymentMine(
                page, obligations.of(Objects.requireNonNull(page.actor().account()), form.paging(ROWS)));
    }
}
