package vn.motcua.payment.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.ObligationId;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentRefusal;
import vn.motcua.payment.life.BeginAttempt;
import vn.motcua.payment.life.Providers;
import vn.motcua.payment.qr.VietQr;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.payment.refund.FeeQuestions;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.QrCode;
import vn.motcua.portal.form.Form;

/** The payer's page: what is to be paid, how, and how it stands. Whoever has its address may pay: it cannot be guessed. */
@Controller
@OpenToAll
class PayController {

    private static final String HERE = "/payment/pay/{id:[0-9a-f-]{36}}";

    private final Templates templates;
    private final Obligations obligations;
    private final Receipts receipts;
    private final Refunds refunds;
    private final FeeQuestions questions;
    private final Providers providers;
    private final BeginAttempt begin;
    private final Collectors collectors;

    PayController(
            Templates templates,
            Obligations obligations,
            Receipts receipts,
            Refunds refunds,
            FeeQuestions questions,
            Providers providers,
            BeginAttempt begin,
            Collectors collectors) {
        this.templates = templates;
        this.obligations = obligations;
        this.receipts = receipts;
        this.refunds = refunds;
        this.questions = questions;
        this.providers = providers;
        this.begin = begin;
        this.collectors = collectors;
    }

    @GetMapping(HERE)
    JteModel show(Page page, @PathVariable String id) {
        return show(page, Form.empty(), found(id));
    }

    @PostMapping(HERE)
    ResponseEntity<JteModel> pay(Page page, Form form, @PathVariable String id) {
        ObligationView owed = found(id);
        return form.submit(
                () -> {
                    begin.run(owed.id());
                    return Form.to(owed.href());
                },
                again -> show(page, again, found(id)));
    }

    private JteModel show(Page page, Form form, ObligationView owed) {
        List<AttemptView> attempts = obligations.attempts(owed);
        Optional<AttemptView> waits =
                attempts.stream().filter(attempt -> !attempt.state().last()).findFirst();
        String qr = waits.flatMap(attempt -> providers
                        .find(attempt.provider())
                        .map(provider -> VietQr.text(provider.beneficiary(), attempt.amount(), attempt.reference())))
                .map(QrCode::of)
                .orElse("");
        return templates.paymentPay(
                page,
                form,
                owed,
                PayWords.lines(page, obligations.lines(owed)),
                collectors.name(page, owed.agency()),
                waits.orElse(null),
                waits.flatMap(attempt -> providers.find(attempt.provider()))
                        .map(PaymentProvider::beneficiary)
                        .orElse(null),
                qr,
                attempts.stream().anyMatch(attempt -> attempt.state() == AttemptState.FAILED),
                providers.any(),
                receipts.of(owed).stream()
                        .map(receipt -> PayWords.receipt(page, receipt))
                        .toList(),
                refunds.of(owed).stream()
                        .map(refund -> PayWords.refund(page, refund))
                        .toList(),
                questions.about(owed).orElse(null));
    }

    private ObligationView found(String id) {
        return ObligationId.parse(id)
                .flatMap(obligations::find)
                .orElseThrow(() -> PaymentRefusal.NO_SUCH_OBLIGATION.because());
    }
}
