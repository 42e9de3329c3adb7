package vn.motcua.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.ScriptedBank;
import vn.motcua.payment.life.BeginAttempt;
import vn.motcua.payment.life.TakeResult;
import vn.motcua.testing.ModuleTest;

/** Who was stopped while sending a refund, and comes back after it was handed back by hand, tells the bank nothing. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class StaleRefundModuleTests {

    @Autowired
    private PaymentWorld world;

    @Autowired
    private ScriptedBank bank;

    @Autowired
    private BeginAttempt begin;

    @Autowired
    private TakeResult take;

    @Autowired
    private SendRefunds send;

    @Autowired
    private Refunds refunds;

    @Autowired
    private DecideRefund decide;

    @AfterEach
    void thereAgain() {
        bank.away(false);
        bank.refuses(false);
    }

    @Test
    void whatWasHandedBackIsNotSentToo() {
        PaymentWorld.asSystem(() -> {
            RefundView refund = surplus();
            bank.refuses(true);
            send.send(refund.reference());
            assertThat(state(refund)).isEqualTo(RefundState.FAILED);
            bank.refuses(false);
            send.send(refund.reference());
            assertThat(bank.returned(refund.reference()))
                    .as("the treasurer says first what becomes of it")
                    .isEmpty();
            decide.run(refund.reference(), DecideRefund.Decision.HAND_BACK);
            send.send(refund.reference());
            assertThat(bank.returned(refund.reference())).isEmpty();
            assertThat(state(refund)).isEqualTo(RefundState.DONE);
            return true;
        });
    }

    @Test
    void whatIsOnItsWayIsSentAgain() {
        PaymentWorld.asSystem(() -> {
            RefundView refund = surplus();
            bank.away(true);
            send.send(refund.reference());
            assertThat(state(refund)).isEqualTo(RefundState.SENDING);
            bank.away(false);
            send.send(refund.reference());
            assertThat(bank.returned(refund.reference())).isPresent();
            assertThat(state(refund)).isEqualTo(RefundState.DONE);
            return true;
        });
    }

    /** Money came twice for one thing. */
    private RefundView surplus() {
        ObligationView owed = world.owed(12_000, 8_000);
        String reference = begin.run(owed.id()).reference();
        take.run(bank.paid(reference, "A" + reference, 20_000));
        take.run(bank.paid(reference, "B" + reference, 20_000));
        return refunds.of(owed).getFirst();
    }

    private RefundState state(RefundView refund) {
        return refunds.find(refund.reference()).orElseThrow().state();
    }
}
