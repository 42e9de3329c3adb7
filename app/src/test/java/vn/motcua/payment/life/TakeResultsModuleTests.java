package vn.motcua.payment.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.Dong;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.ScriptedBank;
import vn.motcua.payment.receipt.ReceiptView;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.testing.ModuleTest;

/** What many call-backs say at once means what it would mean one after another. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class TakeResultsModuleTests {

    @Autowired
    private PaymentWorld world;

    @Autowired
    private ScriptedBank bank;

    @Autowired
    private BeginAttempt begin;

    @Autowired
    private TakeResults together;

    @Autowired
    private TakeResult alone;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Refunds refunds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void manyAreSettledAtOnceWithReceiptsWithoutGaps() {
        List<ObligationView> owed = new ArrayList<>();
        List<BankResult> said = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ObligationView one = PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
            owed.add(one);
            String reference = begun(one);
            said.add(bank.paid(reference, "T" + reference, 20_000));
        }
        assertThat(together.run(said)).hasSize(40).containsOnly(TakeResult.Taken.SETTLED);
        for (ObligationView one : owed) {
            ObligationView now = obligations.find(one.id()).orElseThrow();
            assertThat(now.state()).isEqualTo(ObligationState.PAID);
            assertThat(obligations.attempts(now)).singleElement().satisfies(attempt -> {
                assertThat(attempt.state()).isEqualTo(AttemptState.PAID);
                assertThat(attempt.bank()).isEqualTo("VCB");
            });
            assertThat(world.balance(now, "BANK")).isEqualTo(20_000);
            assertThat(world.balance(now, "CLAIM")).isZero();
            assertThat(receipts.of(now).stream().map(ReceiptView::amount))
                    .containsExactlyInAnyOrder(new Dong(12_000), new Dong(8_000));
        }
        assertThat(jdbc.sql("""
                        select count(*) from payment.receipt_series s where agency = ? and last <>
                            (select count(*) from payment.receipt r where r.agency = s.agency and r.series = s.series)""").param(world.agency().value()).query(Long.class).single())
                .as("series with gaps")
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from (select event, subject_id from audit.entry union all select event, subject_id from audit.incoming) log
                        where event = 'payment.MoneyReceived' and subject_id = any(?)""")
                        .param(owed.stream()
                                .map(one -> one.id().value().toString())
                                .toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
        assertThat(together.run(said)).as("all of it again").containsOnly(TakeResult.Taken.KNOWN);
    }

    @Test
    void whatIsNotPlainIsTakenAmongTheOthers() {
        ObligationView twice = PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
        ObligationView wrong = PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
        ObligationView failed = PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
        ObligationView plain = PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
        String first = begun(twice);
        String second = begun(wrong);
        String third = begun(failed);
        String fourth = begun(plain);
        BankResult paid = bank.paid(first, "A" + first, 20_000);
        List<TakeResult.Taken> taken = together.run(List.of(
                paid,
                bank.paid(first, "B" + first, 20_000),
                paid,
                bank.paid(second, "T" + second, 19_999),
                said(third, false),
                said("MCUNKNOWN1", true),
                bank.paid(fourth, "T" + fourth, 20_000),
                bank.paid(fourth, "A" + first, 20_000)));
        assertThat(taken)
                .containsExactly(
                        TakeResult.Taken.SETTLED,
                        TakeResult.Taken.SURPLUS,
                        TakeResult.Taken.KNOWN,
                        TakeResult.Taken.SURPLUS,
                        TakeResult.Taken.FAILED,
                        TakeResult.Taken.UNKNOWN,
                        TakeResult.Taken.SETTLED,
                        TakeResult.Taken.DIFFERS);
        assertThat(refunds.of(twice)).hasSize(1);
        assertThat(obligations.find(wrong.id()).orElseThrow().state()).isEqualTo(ObligationState.OPEN);
        bank.forgets(fourth);
    }

    /** Another transaction books an attempt while ours waits for it: ours does nothing by halves, and one by one it is said again. */
    @Test
    void whatWasBookedMeanwhileIsKnown() {
        ObligationView owed = PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
        String reference = begun(owed);
        BankResult paid = bank.paid(reference, "T" + reference, 20_000);
        PaymentWorld.asSystem(() -> alone.run(paid));
        assertThat(together.run(List.of(paid, paid))).containsOnly(TakeResult.Taken.KNOWN);
        assertThat(world.balance(owed, "BANK")).isEqualTo(20_000);
    }

    private String begun(ObligationView owed) {
        return PaymentWorld.asSystem(() -> begin.run(owed.id())).reference();
    }

    private static BankResult said(String reference, boolean paid) {
        return new BankResult(
                ScriptedBank.CODE,
                reference,
                paid,
                paid ? "T" + reference : "",
                paid ? new Dong(20_000) : Dong.ZERO,
                "",
                Instant.EPOCH,
                "no");
    }
}
