package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.directory.AnsweringReach;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.access.Requires;
import vn.motcua.kernel.text.Worded;
import vn.motcua.payment.Dong;
import vn.motcua.payment.PaymentPermission;
import vn.motcua.payment.PaymentReach;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.payment.refund.DecideFee;
import vn.motcua.payment.refund.FeeQuestion;
import vn.motcua.payment.refund.FeeQuestions;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Cell;
import vn.motcua.portal.component.Row;
import vn.motcua.portal.form.Choice;
import vn.motcua.portal.form.Form;

/** Fees that were paid for something that came to nothing: the treasurer keeps them or gives them back, and says why. */
@Controller
@Requires("payment.treasurer")
class FeeQuestionsController {

    private static final String HERE = "/payment/questions";
    private static final String ONE = HERE + "/{id:[0-9]{1,18}}";
    private static final int ROWS = 30;
    private static final int LONGEST = 1_000;

    private final Templates templates;
    private final FeeQuestions questions;
    private final Refunds refunds;
    private final Receipts receipts;
    private final DecideFee decide;
    private final PaymentReach reach;
    private final Collectors collectors;

    FeeQuestionsController(
            Templates templates,
            FeeQuestions questions,
            Refunds refunds,
            Receipts receipts,
            DecideFee decide,
            PaymentReach reach,
            Collectors collectors) {
        this.templates = templates;
        this.questions = questions;
        this.refunds = refunds;
        this.receipts = receipts;
        this.decide = decide;
        this.reach = reach;
        this.collectors = collectors;
    }

    /** What the treasurer can say. */
    enum FeeDecision implements Worded {
        KEEP,
        GIVE_BACK
    }

    @GetMapping(HERE)
    JteModel list(Page page, Form form) {
        AnsweringReach.Within mine = reach.of(PaymentPermission.TREASURER);
        Slice<FeeQuestion> found = questions.list(mine.nation(), mine.agencies(), form.paging(ROWS));
        return templates.paymentQuestions(
                page,
                found,
                found.items().stream()
                        .map(one -> Row.of(
                                Cell.link(one.obligation().title(), HERE + "/" + one.row())
                                        .note(one.why()),
                                Cell.of(page.number(one.obligation().amount().amount())),
                                Cell.tag(page.t(one.state()), PayWords.colour(one.state())),
                                Cell.of(page.time(one.asked()))))
                        .toList());
    }

    @GetMapping(ONE)
    JteModel show(Page page, @PathVariable long id) {
        FeeQuestion question = mine(id);
        return show(page, PartForm.whole(Form.empty(), refunds.left(question.obligation())), question);
    }

    @PostMapping(ONE)
    ResponseEntity<JteModel> decide(Page page, Form form, @PathVariable long id) {
        FeeQuestion question = mine(id);
        return form.submit(
                () -> {
                    FeeDecision decision = form.choice("decision", "payment.refund.decision", FeeDecision.class);
                    Map<Integer, Dong> parts = PartForm.chosen(form, refunds.left(question.obligation()));
                    String reason = form.text("reason", "payment.question.reason", LONGEST);
                    form.check();
                    switch (decision) {
                        case KEEP -> decide.keep(question.row(), reason);
                        case GIVE_BACK -> decide.giveBack(question.row(), reason, parts);
                    }
                    return Form.to(HERE + "/" + question.row());
                },
                again -> show(page, again, question));
    }

    private JteModel show(Page page, Form form, FeeQuestion question) {
        List<Refunds.Left> left = refunds.left(question.obligation());
        return templates.paymentQuestion(
                page,
                form,
                question,
                collectors.name(page, question.agency()),
                receipts.of(question.obligation()).stream()
                        .map(receipt -> PayWords.receipt(page, receipt))
                        .toList(),
                refunds.of(question.obligation()).stream()
                        .map(refund -> PayWords.refund(page, refund))
                        .toList(),
                left,
                Arrays.stream(FeeDecision.values())
                        .map(one -> Choice.of(one.name(), page.t(one)))
                        .toList());
    }

    /** Another agency's is not found. */
    private FeeQuestion mine(long id) {
        return questions
                .find(id)
                .filter(one -> reach.covers(PaymentPermission.TREASURER, one.agency()))
                .orElseThrow(() -> PaymentRefusal.NO_SUCH_QUESTION.because());
    }
}
