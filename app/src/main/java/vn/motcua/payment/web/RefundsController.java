package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.payment.PaymentPermission;
import vn.motcua.payment.PaymentReach;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.refund.DecideRefund;
import vn.motcua.payment.refund.RefundView;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Money that goes back: what waits for a decision, and deciding it. */
@Controller
@Requires("payment.treasurer")
class RefundsController {

    private static final String HERE = "/payment/refunds";
    private static final String ONE = HERE + "/{reference:[A-Z0-9]{8,25}}";
    private static final int ROWS = 30;

    private final Templates templates;
    private final Refunds refunds;
    private final DecideRefund decide;
    private final PaymentReach reach;
    private final Collectors collectors;

    RefundsController(
            Templates templates, Refunds refunds, DecideRefund decide, PaymentReach reach, Collectors collectors) {
        this.templates = templates;
        this.refunds = refunds;
        this.decide = decide;
        this.reach = reach;
        this.collectors = collectors;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        AnsweringReach.Within mine = reach.of(PaymentPermission.TREASURER);
        Slice<RefundView> found = refunds.list(mine.nation(), mine.agencies(), form.paging(ROWS));
        return templates.paymentRefunds(
                page,
                found,
                found.items().stream()
                        .map(one -> Row.of(
                                Cell.link(one.title(), HERE + "/" + one.reference())
                                        .note(one.reference()),
                                Cell.of(page.t(one.cause())),
                                Cell.of(page.number(one.amount().amount())),
                                Cell.tag(page.t(one.state()), PayWords.colour(one.state())),
                                Cell.of(page.time(one.asked()))))
                        .toList());
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String reference) {
        return show(page, Form.empty(), mine(reference));
    }

    @PostMapping(ONE)
    ResponseEntity<JteModel> decide(Page page, Form form, @PathVariable String reference) {
        RefundView refund = mine(reference);
        return form.submit(
                () -> {
                    DecideRefund.Decision decision =
                            form.choice("decision", "payment.refund.decision", DecideRefund.Decision.class);
                    form.check();
                    decide.run(refund.reference(), decision);
                    return Form.to(HERE + "/" + refund.reference());
                },
                again -> show(page, again, refund));
    }

    private JteModel show(Page page, Form form, RefundView refund) {
        List<Choice> choices = Arrays.stream(DecideRefund.Decision.values())
                .filter(one -> one.possible(refund))
                .map(one -> Choice.of(one.name(), page.t(one)))
                .toList();
        return templates.paymentRefund(page, form, refund, collectors.name(page, refund.agency()), choices);
    }

    private RefundView mine(String reference) {
        return refunds.find(reference)
                .filter(refund -> reach.covers(PaymentPermission.TREASURER, refund.agency()))
                .orElseThrow(() -> PaymentRefusal.NO_SUCH_REFUND.because());
    }
}
