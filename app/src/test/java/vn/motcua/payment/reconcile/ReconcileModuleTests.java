package vn.motcua.payment.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.Refused;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.ScriptedBank;
import vn.motcua.payment.Surplus;
import vn.motcua.payment.life.BankResult;
import vn.motcua.payment.life.BeginAttempt;
import vn.motcua.payment.life.TakeResult;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.testing.ModuleTest;

/** Every difference that is planted is found, what the bank took is booked, and the same day again gives the same. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class ReconcileModuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Autowired
    private PaymentWorld world;

    @Autowired
    private ScriptedBank bank;

    @Autowired
    private BeginAttempt begin;

    @Autowired
    private TakeResult take;

    @Autowired
    private Reconcile reconcile;

    @Autowired
    private SettleDifference settle;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Refunds refunds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theThreeOutcomesAreFound() {
        PaymentWorld.asSystem(() -> {
            String agrees = paid("agrees", 20_000, true);
            String lost = paid("lost", 20_000, false);
            String gone = paid("gone", 20_000, true);
            bank.forgets(gone);
            String other = paid("other", 20_000, true);
            bank.says(other, 19_000);
            bank.paid("NOBODYS" + lost, "X" + lost, 5_000);
            reconcile.run(bank, DAY);
            assertThat(kind(agrees)).isEmpty();
            assertThat(kind(lost)).containsExactly("THEIRS_ONLY TAKEN_IN");
            assertThat(kind(gone)).containsExactly("OURS_ONLY null");
            assertThat(kind(other)).containsExactly("AMOUNT null");
            assertThat(jdbc.sql(
                                    "select kind || ' ' || coalesce(how, 'null') from payment.difference where transaction = ?")
                            .param("X" + lost)
                            .query(String.class)
                            .list())
                    .containsExactly("THEIRS_ONLY null");
            Reconcile.Outcome again = reconcile.run(bank, DAY);
            assertThat(again.matched()).isPositive();
            assertThat(kind(lost)).hasSize(1);
            long id = jdbc.sql("select id from payment.difference where transaction = ?")
                    .param("T" + gone)
                    .query(Long.class)
                    .single();
            assertThatThrownBy(() -> settle.run(id, Settlement.BANK_CORRECTED, " "))
                    .isInstanceOf(Refused.class);
            settle.run(id, Settlement.BANK_CORRECTED, "Ngân hàng gửi lại sao kê");
            assertThatThrownBy(() -> settle.run(id, Settlement.RETURNED, "lần nữa"))
                    .isInstanceOf(Refused.class);
            return true;
        });
    }

    /** The second of two payments, of which nobody told us: found by the comparison, and on its way back. */
    @Test
    void aSecondPaymentThatNobodyToldIsFoundAndGoesBack() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            String reference = begin.run(owed.id()).reference();
            take.run(bank.paid(reference, "A" + reference, 20_000));
            bank.paid(reference, "B" + reference, 20_000);
            reconcile.run(bank, DAY);
            assertThat(obligations.find(owed.id()).orElseThrow().state()).isEqualTo(ObligationState.PAID);
            assertThat(refunds.of(owed))
                    .singleElement()
                    .satisfies(refund -> assertThat(refund.cause()).isEqualTo(Surplus.DOUBLE));
            return true;
        });
    }

    private String paid(String what, long amount, boolean told) {
        ObligationView owed = world.owed("reconcile:" + what + UUID.randomUUID(), 12_000, 8_000);
        String reference = begin.run(owed.id()).reference();
        BankResult result = bank.paid(reference, "T" + reference, amount);
        if (told) take.run(result);
        return reference;
    }

    private List<String> kind(String reference) {
        return jdbc.sql("select kind || ' ' || coalesce(how, 'null') from payment.difference where transaction = ?")
                .param("T" + reference)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
