package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.access.Requires;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentPermission;
import vn.motcua.payment.PaymentReach;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.payment.refund.AskRefund;
import vn.motcua.payment.refund.RefundView;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.portal.Page;
import vn.motcua.portal.form.Form;

/** The cashier's counter: what is owed to one's agencies, and taking money for it. */
@Controller
@Requires("payment.collect")
class CounterListController {

    private static final String HERE = "/payment/counter";
    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";
    private static final int ROWS = 30;
    private static final int LONGEST = 60;

    private final Templates templates;
    private final Obligations obligations;
    private final Receipts receipts;
    private final Refunds refunds;
    private final TakeAtCounter take;
    private final AskRefund ask;
    private final PaymentReach reach;
    private final Collectors collectors;

    CounterListController(
            Templates templates,
            Obligations obligations,
            Receipts receipts,
            Refunds refunds,
            TakeAtCounter take,
            AskRefund ask,
            PaymentReach reach,
            Collectors collectors) {
        this.templates = templates;
        this.obligations = obligations;
        this.receipts = receipts;
        this.refunds = refunds;
        this.take = take;
        this.ask = ask;
        this.reach = reach;
        this.collectors = collectors;
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        String words = form.value("q").strip();
        if (words.length() > LONGEST) words = words.substring(0, LONGEST);
        AnsweringReach.Within mine = reach.of(PaymentPermission.COLLECT);
        return templates.paymentCounter(
                page, words, obligations.open(mine.nation(), mine.agencies(), words, form.paging(ROWS)));
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable String id) {
        ObligationView owed = mine(id);
        return show(page, PartForm.whole(Form.empty().with("way", PayWay.CASH), refunds.left(owed)), owed);
    }

    @PostMapping(ONE)
    ResponseEntity<JteModel> take(Page page, Form form, @PathVariable String id) {
        ObligationView owed = mine(id);
        return form.submit(
                () -> {
                    PayWay way = form.choice("way", "payment.counter.way", PayWay.class);
                    long amount = form.number("amount", "payment.amount", 0, Dong.MOST);
                    String proof = form.optional("proof", LONGEST);
                    if (way == PayWay.ONLINE) form.wrong("way", KernelRefusal.NOT_UNDERSTOOD, way.name());
                    form.check();
                    take.run(owed.id(), way, proof, new Dong(amount));
                    return Form.to(HERE + "/" + owed.id());
                },
                again -> show(page, again, owed));
    }

    @PostMapping(ONE + "/refund")
    ResponseEntity<JteModel> refund(Page page, Form form, @PathVariable String id) {
        ObligationView owed = mine(id);
        return form.submit(
                () -> {
                    Map<Integer, Dong> parts = PartForm.chosen(form, refunds.left(owed));
                    String reason = form.optional("reason", 1_000);
                    form.check();
                    ask.run(owed.id(), reason, parts);
                    return Form.to(HERE + "/" + owed.id());
                },
                again -> show(page, again, owed));
    }

    private JteModel show(Page page, Form form, ObligationView owed) {
        List<RefundView> begun = refunds.of(owed);
        return templates.paymentCounterOne(
                page,
                form,
                owed,
                collectors.name(page, owed.agency()),
                PayWords.lines(page, obligations.lines(owed)),
                receipts.of(owed).stream()
                        .map(receipt -> PayWords.receipt(page, receipt))
                        .toList(),
                begun.stream().map(refund -> PayWords.refund(page, refund)).toList(),
                begun.stream().anyMatch(refund -> refund.state() == RefundState.ASKED)
                        ? List.of()
                        : refunds.left(owed));
    }

    /** Another agency's is not found. */
    private ObligationView mine(String id) {
        return ObligationId.parse(id)
                .flatMap(obligations::find)
                .filter(owed -> reach.covers(PaymentPermission.COLLECT, owed.agency()))
                .orElseThrow(() -> PaymentRefusal.NO_SUCH_OBLIGATION.because());
    }
}
