package vn.motcua.payment.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.ScriptedBank;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.payment.refund.SendRefunds;
import vn.motcua.testing.ModuleTest;

/** What a bank that is away, late, or of two minds does to money: nothing is lost from sight, and nothing goes back twice. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class RecoveryModuleTests {

    @Autowired
    private PaymentWorld world;

    @Autowired
    private ScriptedBank bank;

    @Autowired
    private BeginAttempt begin;

    @Autowired
    private LookAfterAttempts look;

    @Autowired
    private TakeResult take;

    @Autowired
    private SendRefunds send;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Obligations obligations;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void thereAgain() {
        bank.away(false);
        bank.refuses(false);
    }

    @Test
    void anAttemptIsNotGivenUpWhileTheBankCannotBeAsked() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            String reference = begin.run(owed.id()).reference();
            bank.paid(reference, "T" + reference, 20_000);
            overdue(owed);
            bank.away(true);
            look.run();
            assertThat(obligations.attempts(owed).getFirst().state()).isEqualTo(AttemptState.WAITING);
            bank.away(false);
            world.hurry(owed);
            look.run();
            assertThat(obligations.find(owed.id()).orElseThrow().state()).isEqualTo(ObligationState.PAID);
            return true;
        });
    }

    @Test
    void moneyThatCameAfterGivingUpIsFoundByALateLook() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            String reference = begin.run(owed.id()).reference();
            overdue(owed);
            look.run();
            assertThat(obligations.attempts(owed).getFirst().state()).isEqualTo(AttemptState.EXPIRED);
            bank.paid(reference, "T" + reference, 20_000);
            jdbc.sql(
                            "update payment.attempt set look_at = now() - interval '1 minute' where obligation = ? and look_at is not null")
                    .param(owed.row())
                    .update();
            look.run();
            assertThat(obligations.find(owed.id()).orElseThrow().state()).isEqualTo(ObligationState.PAID);
            return true;
        });
    }

    @Test
    void aRefundThatIsUnderWayIsNotSentByAnother() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = surplus();
            bank.away(true);
            world.hurry(owed);
            send.run();
            assertThat(refunds.of(owed).getFirst().state()).isEqualTo(RefundState.SENDING);
            assertThat(jdbc.sql("select look_at > now() from payment.refund where reference = ?")
                            .param(refunds.of(owed).getFirst().reference())
                            .query(Boolean.class)
                            .single())
                    .as("held by its lease")
                    .isTrue();
            return true;
        });
    }

    @Test
    void aNumberThatComesAgainWithAnotherAmountIsNoRepetition() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            String reference = begin.run(owed.id()).reference();
            BankResult told = bank.paid(reference, "T" + reference, 20_000);
            assertThat(take.run(told)).isEqualTo(TakeResult.Taken.SETTLED);
            assertThat(take.run(told)).isEqualTo(TakeResult.Taken.KNOWN);
            BankResult other = new BankResult(
                    told.provider(), reference, true, told.transaction(), new Dong(1), "VCB", told.at(), "");
            assertThat(take.run(other)).isEqualTo(TakeResult.Taken.DIFFERS);
            return true;
        });
    }

    private ObligationView surplus() {
        ObligationView owed = world.owed(12_000, 8_000);
        String reference = begin.run(owed.id()).reference();
        take.run(bank.paid(reference, "A" + reference, 20_000));
        take.run(bank.paid(reference, "B" + reference, 20_000));
        return owed;
    }

    private void overdue(ObligationView owed) {
        jdbc.sql(
                        "update payment.attempt set expires_at = now() - interval '1 minute', look_at = now() - interval '1 minute' where obligation = ?")
                .param(owed.row())
                .update();
    }
}
