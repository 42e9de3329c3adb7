package vn.motcua.payment.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.database.DatabaseClock;
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

    @Autowired
    private Clock clock;

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

    /** Whoever presses the button did not take the money: the receipt names nobody, and the money nobody's hand. */
    @Test
    void whoHasItComparedStandsOnNoReceipt() {
        String lost = PaymentWorld.asSystem(() -> paid("button", 20_000, false));
        Actor official = new Actor(ActorKind.OFFICIAL, new AccountId(UUID.randomUUID()), "Đỗ Quang Vinh", null, "");
        Actors.as(official, () -> reconcile.run(bank, DAY));
        assertThat(kind(lost)).containsExactly("THEIRS_ONLY TAKEN_IN");
        assertThat(jdbc.sql("""
                        select count(*) from payment.deposit d join payment.receipt r on r.deposit = d.id
                        where d.transaction = ? and d.booked_by is null and r.facts ->> 'cashier' = ''""").param("T" + lost).query(Long.class).single()).isEqualTo(2);
    }

    /** Around midnight the bank books on the next day: the first comparison misses it, the next finds it, and nobody has to say an untruth. */
    @Test
    void whatALaterStatementHasIsOpenNoLonger() {
        PaymentWorld.asSystem(() -> {
            String late = paid("midnight", 20_000, true);
            bank.forgets(late);
            reconcile.run(bank, DAY);
            assertThat(kind(late)).containsExactly("OURS_ONLY null");
            bank.paid(late, "T" + late, 20_000);
            reconcile.run(bank, DAY.plusDays(1));
            assertThat(kind(late)).containsExactly("OURS_ONLY AGREES_LATER");
            bank.says(late, 19_000);
            reconcile.run(bank, DAY.plusDays(1));
            assertThat(kind(late)).as("and another amount later is found").containsExactly("AMOUNT null");
            return true;
        });
    }

    @Test
    void aDayThatIsNotOverIsNotCompared() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatabaseClock.VIETNAM);
        assertThatThrownBy(() -> PaymentWorld.asSystem(() -> {
                    reconcile.run(today);
                    return true;
                }))
                .isInstanceOf(Refused.class);
    }

    /** A night on which the bank was away is made up the next night. */
    @Test
    void nightsThatFailedAreMadeUp() {
        jdbc.sql("delete from payment.reconciliation where provider = ?")
                .param(ScriptedBank.CODE)
                .update();
        bank.away(true);
        reconcile.daily();
        assertThat(reconcile.missing(bank)).hasSize(7);
        bank.away(false);
        reconcile.daily();
        assertThat(reconcile.missing(bank)).isEmpty();
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
