package vn.motcua.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.Refused;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.QuestionState;
import vn.motcua.payment.ReceiptState;
import vn.motcua.payment.life.TakeAtCounter;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.testing.ModuleTest;

/** Money goes back in part, never more than is left; receipts are adjusted and never altered; what came to nothing is decided once. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class BackInPartModuleTests {

    @Autowired
    private PaymentWorld world;

    @Autowired
    private TakeAtCounter counter;

    @Autowired
    private AskRefund ask;

    @Autowired
    private DecideRefund decide;

    @Autowired
    private AskWhetherKept whether;

    @Autowired
    private DecideFee fee;

    @Autowired
    private FeeQuestions questions;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Obligations obligations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void partOfALineGoesBackAndAnotherReceiptSaysSo() {
        PaymentWorld.asSystem(() -> {
            ObligationView paid = paid();
            List<ReceiptView> before = receipts.of(paid);
            back(paid, Map.of(1, new Dong(5_000)));
            assertThat(state(paid)).isEqualTo(ObligationState.PAID);
            assertThat(world.balance(paid, "CHARGE")).isEqualTo(-7_000);
            assertThat(world.balance(paid, "FEE")).isEqualTo(-8_000);
            assertThat(world.balance(paid, "TO_RETURN")).isEqualTo(-5_000);
            List<ReceiptView> after = receipts.of(paid);
            assertThat(after).hasSize(3).allMatch(one -> one.state() == ReceiptState.ISSUED);
            assertThat(after.getFirst().facts()).isEqualTo(before.getFirst().facts());
            assertThat(after.getFirst().adjusted()).isEqualTo(new Dong(5_000));
            assertThat(after.getLast().adjusting()).isTrue();
            assertThat(after.getLast().amount()).isEqualTo(new Dong(5_000));
            assertThat(after.getLast().facts().adjusts())
                    .contains(before.getFirst().series())
                    .contains(before.getFirst().numberText());
            return true;
        });
    }

    @Test
    void noMoreGoesBackThanIsLeft() {
        PaymentWorld.asSystem(() -> {
            ObligationView paid = paid();
            back(paid, Map.of(1, new Dong(5_000)));
            assertThatThrownBy(() -> ask.run(paid.id(), "nữa", Map.of(1, new Dong(7_001))))
                    .isInstanceOf(Refused.class);
            assertThat(refunds.left(paid).stream().map(Refunds.Left::left))
                    .containsExactly(new Dong(7_000), new Dong(8_000));
            back(paid, Map.of());
            assertThat(state(paid)).isEqualTo(ObligationState.REFUNDED);
            assertThat(world.balance(paid, "CHARGE") + world.balance(paid, "FEE"))
                    .isZero();
            assertThatThrownBy(() -> ask.run(paid.id(), "nữa")).isInstanceOf(Refused.class);
            return true;
        });
    }

    @Test
    void theDatabaseAloneLetsNoMoreGoBackThanCame() {
        PaymentWorld.asSystem(() -> {
            ObligationView paid = paid();
            back(paid, Map.of(1, new Dong(5_000)));
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into payment.refund (deposit, reference, agency, cause, amount, state, asked_at)
                            select id, 'HTZZZZ' || id, 1, 'LATE', 15001, 'APPROVED', now() from payment.deposit where obligation = ?""").param(paid.row()).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("update payment.refund_line set amount = amount + 1 where obligation = ?")
                            .param(paid.row())
                            .update())
                    .as("the lines of a refund add up")
                    .isInstanceOf(DataIntegrityViolationException.class);
            return true;
        });
    }

    @Test
    void oneIsDecidedBeforeTheNextIsAskedFor() {
        PaymentWorld.asSystem(() -> {
            ObligationView paid = paid();
            String first = ask.run(paid.id(), "một", Map.of(1, new Dong(1_000)));
            assertThatThrownBy(() -> ask.run(paid.id(), "hai", Map.of(2, new Dong(1_000))))
                    .isInstanceOf(Refused.class);
            decide.run(first, DecideRefund.Decision.DECLINE);
            assertThat(refunds.left(paid).getFirst().left())
                    .as("what was declined is left")
                    .isEqualTo(new Dong(12_000));
            back(paid, Map.of(2, new Dong(1_000)));
            return true;
        });
    }

    @Test
    void aFeeOfWhatCameToNothingIsKeptWithAReasonOnce() {
        PaymentWorld.asSystem(() -> {
            ObligationView paid = paid();
            whether.run(paid.id(), "Hồ sơ được rút");
            whether.run(paid.id(), "Hồ sơ được rút lần nữa");
            FeeQuestion asked = questions.about(paid).orElseThrow();
            assertThat(asked.why()).isEqualTo("Hồ sơ được rút");
            assertThatThrownBy(() -> fee.keep(asked.row(), " ")).isInstanceOf(Refused.class);
            fee.keep(asked.row(), "Đã tra cứu xong");
            assertThat(questions.find(asked.row()).orElseThrow().state()).isEqualTo(QuestionState.KEPT);
            assertThatThrownBy(() -> fee.giveBack(asked.row(), "đổi ý", Map.of()))
                    .isInstanceOf(Refused.class);
            assertThat(refunds.of(paid)).isEmpty();
            assertThat(questions.find(asked.row()).orElseThrow().reason()).isEqualTo("Đã tra cứu xong");
            return true;
        });
    }

    @Test
    void orSomeOfItGoesBack() {
        PaymentWorld.asSystem(() -> {
            ObligationView paid = paid();
            whether.run(paid.id(), "Hồ sơ bị dừng");
            FeeQuestion asked = questions.about(paid).orElseThrow();
            fee.giveBack(asked.row(), "Chưa làm", Map.of(1, new Dong(12_000), 2, Dong.ZERO));
            assertThat(questions.find(asked.row()).orElseThrow().state()).isEqualTo(QuestionState.RETURNED);
            assertThat(refunds.of(paid)).hasSize(1);
            assertThat(world.balance(paid, "CHARGE")).isZero();
            assertThat(world.balance(paid, "FEE")).isEqualTo(-8_000);
            return true;
        });
    }

    @Test
    void whatIsNotPaidYetIsAskedForNoLongerInstead() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            whether.run(owed.id(), "Hồ sơ được rút");
            assertThat(state(owed)).isEqualTo(ObligationState.CANCELLED);
            assertThat(questions.about(owed)).isEmpty();
            return true;
        });
    }

    /** Somebody leaves while the money is being booked: it waits, sees that it is paid, and asks. */
    @Test
    void paidInTheMomentOfLeavingItIsAskedToo() throws InterruptedException {
        ObligationView owed = PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
        Thread leaving = Thread.ofPlatform()
                .unstarted(() -> PaymentWorld.asSystem(() -> {
                    whether.run(owed.id(), "Hồ sơ được rút");
                    return true;
                }));
        PaymentWorld.asSystem(() -> transaction.execute(status -> {
            counter.run(owed.id(), PayWay.CASH, "", new Dong(20_000));
            leaving.start();
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(leaving.isAlive()).as("it waits for the money").isTrue();
            return true;
        }));
        leaving.join();
        assertThat(state(owed)).isEqualTo(ObligationState.PAID);
        assertThat(questions.about(owed)).isPresent();
    }

    @Test
    void theLinesAddUpWhenOneGoesOrTheSumChanges() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            assertThatThrownBy(() -> jdbc.sql("delete from payment.line where obligation = ? and number = 2")
                            .param(owed.row())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("update payment.obligation set amount = 19999 where id = ?")
                            .param(owed.row())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            return true;
        });
    }

    private ObligationView paid() {
        ObligationView owed = world.owed(12_000, 8_000);
        counter.run(owed.id(), PayWay.CASH, "", new Dong(20_000));
        return obligations.find(owed.id()).orElseThrow();
    }

    private void back(ObligationView paid, Map<Integer, Dong> parts) {
        decide.run(ask.run(paid.id(), "nộp thừa", parts), DecideRefund.Decision.APPROVE);
    }

    private ObligationState state(ObligationView one) {
        return obligations.find(one.id()).orElseThrow().state();
    }
}
