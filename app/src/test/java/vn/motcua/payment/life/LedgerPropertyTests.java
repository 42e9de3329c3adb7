package vn.motcua.payment.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import vn.motcua.kernel.Refused;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.ScriptedBank;
import vn.motcua.payment.Surplus;
import vn.motcua.payment.refund.AskRefund;
import vn.motcua.payment.refund.DecideRefund;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.payment.refund.SendRefunds;
import vn.motcua.testing.ModuleTest;

/** Under any order, doubling and loss of messages the books balance, nothing is paid twice, and all money that came is booked once. */
@ModuleTest
class LedgerPropertyTests {

    private static final long OWED = 20_000;

    /** What can happen, in any order and however often. */
    enum Happening {
        SET_OUT,
        PAY_AND_TELL,
        PAY_AND_LOSE_THE_CALL,
        PAY_WRONG_AND_TELL,
        TELL_AGAIN,
        SAY_FAILED,
        CASH,
        CANCEL,
        LOOK_AFTER,
        ASK_BACK,
        ASK_PART_BACK,
        APPROVE,
        SEND_BACK,
        BANK_GOES,
        BANK_COMES,
        BANK_REFUSES
    }

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PaymentWorld world;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ScriptedBank bank;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BeginAttempt begin;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TakeResult take;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TakeResults together;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TakeAtCounter counter;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EndObligation end;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LookAfterAttempts look;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TellBank tell;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private AskRefund ask;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DecideRefund decide;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SendRefunds send;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Refunds refunds;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Obligations obligations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    private final List<BankResult> said = new ArrayList<>();
    private int transactions;
    private int told;

    @BeforeTry
    void wire() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        bank.away(false);
        bank.refuses(false);
        said.clear();
    }

    @Property(tries = 120, shrinking = ShrinkingMode.BOUNDED)
    void theBooksBalanceWhateverHappens(@ForAll @Size(max = 25) List<Happening> happenings) {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            for (Happening one : happenings) happen(owed, one);
            quiesce(owed);
            balanced(owed);
            return true;
        });
    }

    private void happen(ObligationView owed, Happening one) {
        try {
            switch (one) {
                case SET_OUT -> begin.run(owed.id());
                case PAY_AND_TELL -> reference(owed).ifPresent(r -> tell(paid(r, OWED)));
                case PAY_AND_LOSE_THE_CALL -> reference(owed).ifPresent(r -> paid(r, OWED));
                case PAY_WRONG_AND_TELL -> reference(owed).ifPresent(r -> tell(paid(r, OWED - 1)));
                case TELL_AGAIN -> together.run(said);
                case SAY_FAILED ->
                    reference(owed)
                            .ifPresent(r -> tell(new BankResult(
                                    ScriptedBank.CODE, r, false, "", Dong.ZERO, "", Instant.EPOCH, "no")));
                case CASH -> counter.run(owed.id(), PayWay.CASH, "", new Dong(OWED));
                case CANCEL -> end.cancel(owed.id());
                case LOOK_AFTER -> hurried(owed, look::run);
                case ASK_BACK -> ask.run(owed.id(), "nộp nhầm");
                case ASK_PART_BACK -> ask.run(owed.id(), "nộp thừa", Map.of(1, new Dong(5_000), 2, new Dong(3_000)));
                case APPROVE ->
                    refunds.of(owed).forEach(refund -> decide.run(refund.reference(), DecideRefund.Decision.APPROVE));
                case SEND_BACK -> hurried(owed, send::run);
                case BANK_GOES -> bank.away(true);
                case BANK_COMES -> bank.away(false);
                case BANK_REFUSES -> bank.refuses(true);
            }
        } catch (Refused no) {
            // a no changes nothing: that is what is shown
        }
    }

    private void hurried(ObligationView owed, Runnable what) {
        world.hurry(owed);
        what.run();
    }

    /** Alone, or, every other time, together with itself. */
    private void tell(BankResult result) {
        if (++told % 2 == 0) take.run(result);
        else together.run(List.of(result, result));
    }

    private BankResult paid(String reference, long amount) {
        BankResult result = bank.paid(reference, "T" + reference + "-" + ++transactions, amount);
        said.add(result);
        return result;
    }

    /** Any attempt at the bank, the last first; the bank only takes money for orders that it was told of. */
    private Optional<String> reference(ObligationView owed) {
        return obligations.attempts(owed).reversed().stream()
                .filter(attempt -> bank.knows(attempt.reference()))
                .map(AttemptView::reference)
                .findFirst();
    }

    /** The bank is there again, and everybody asks and is told all that they should know. */
    private void quiesce(ObligationView owed) {
        bank.away(false);
        bank.refuses(false);
        obligations.attempts(owed).stream()
                .filter(attempt -> attempt.way() == PayWay.ONLINE)
                .forEach(attempt -> tell.ask(attempt.reference()));
        refunds.of(owed).stream()
                .filter(refund -> refund.state() == RefundState.FAILED)
                .forEach(refund -> decide.run(refund.reference(), DecideRefund.Decision.RETRY));
        hurried(owed, look::run);
        hurried(owed, send::run);
    }

    private void balanced(ObligationView owed) {
        ObligationView now = obligations.find(owed.id()).orElseThrow();
        List<BankResult> came = obligations.attempts(owed).stream()
                .flatMap(attempt -> bank.query(attempt.reference()).stream())
                .toList();
        long deposits = sum(owed, "select coalesce(sum(amount), 0) from payment.deposit where obligation = ?");
        long online = sum(
                owed,
                "select coalesce(sum(amount), 0) from payment.deposit where obligation = ? and provider = 'scripted'");
        long settled = sum(owed, "select count(*) from payment.deposit where obligation = ? and surplus is null");
        long back = refunds.of(owed).stream()
                .filter(refund -> refund.state() == RefundState.DONE)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
        long held = refunds.of(owed).stream()
                .filter(refund -> refund.state() == RefundState.APPROVED
                        || refund.state() == RefundState.SENDING
                        || refund.state() == RefundState.FAILED)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
        boolean paid = now.state() == ObligationState.PAID || now.state() == ObligationState.REFUNDED;
        assertThat(online)
                .as("all money that came is booked once")
                .isEqualTo(came.stream().mapToLong(one -> one.amount().amount()).sum());
        assertThat(settled).as("settled at most once").isEqualTo(paid ? 1 : 0);
        assertThat(world.balance(owed, "BANK") + world.balance(owed, "CASH"))
                .as("money in = money out + held")
                .isEqualTo(deposits - back);
        assertThat(-world.balance(owed, "TO_RETURN")).as("what is not ours").isEqualTo(held);
        assertThat(world.balance(owed, "CLAIM"))
                .as("what is owed")
                .isEqualTo(now.state() == ObligationState.OPEN ? OWED : 0);
        long given = refunds.of(owed).stream()
                .filter(refund -> refund.cause() == Surplus.ASKED
                        && refund.state() != RefundState.ASKED
                        && refund.state() != RefundState.REFUSED)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
        assertThat(given).as("no more goes back than was paid").isLessThanOrEqualTo(paid ? OWED : 0);
        assertThat(now.state() == ObligationState.REFUNDED)
                .as("over when all went back")
                .isEqualTo(given == OWED);
        assertThat(-world.balance(owed, "CHARGE") - world.balance(owed, "FEE"))
                .as("income")
                .isEqualTo(paid || now.state() == ObligationState.OPEN ? OWED - given : 0);
        assertThat(
                        sum(
                                owed,
                                "select coalesce(sum(case when adjusts is null then amount else -amount end), 0) from payment.receipt where obligation = ? and state = 'ISSUED'"))
                .as("what the receipts say together")
                .isEqualTo(paid ? OWED - given : 0);
        refunds.of(owed).stream()
                .filter(refund -> refund.state() == RefundState.DONE && refund.way() == PayWay.ONLINE)
                .forEach(refund -> assertThat(bank.returned(refund.reference())).isPresent());
    }

    private long sum(ObligationView owed, String sql) {
        return jdbc.sql(sql).param(owed.row()).query(Long.class).single();
    }
}
