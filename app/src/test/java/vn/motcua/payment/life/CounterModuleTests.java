package vn.motcua.payment.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.kernel.Refused;
import vn.motcua.payment.Dong;
import vn.motcua.payment.Line;
import vn.motcua.payment.LineKind;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.PayWay;
import vn.motcua.payment.Payer;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.receipt.Receipts;
import vn.motcua.testing.ModuleTest;

/** At the counter: exactly what is owed, once; a transfer pays one thing however its number is typed; receipts are numbered without gaps. */
@ModuleTest
@SuppressWarnings("NullAway.Init")
class CounterModuleTests {

    @Autowired
    private PaymentWorld world;

    @Autowired
    private TakeAtCounter take;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Owe owe;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneTransferPaysOneThing() {
        PaymentWorld.asSystem(() -> {
            ObligationView one = world.owed(12_000, 8_000);
            ObligationView other = world.owed(12_000, 8_000);
            String proof = "ft" + UUID.randomUUID().toString().substring(0, 8);
            assertThatThrownBy(() -> take.run(one.id(), PayWay.TRANSFER, " ", new Dong(20_000)))
                    .isInstanceOf(Refused.class);
            take.run(one.id(), PayWay.TRANSFER, proof, new Dong(20_000));
            assertThatThrownBy(() -> take.run(
                            other.id(),
                            PayWay.TRANSFER,
                            proof.toUpperCase(Locale.ROOT).replaceFirst("T", "T "),
                            new Dong(20_000)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> take.run(one.id(), PayWay.CASH, "", new Dong(20_000)))
                    .isInstanceOf(Refused.class);
            return true;
        });
    }

    @Test
    void numbersHaveNoGapsThoughManyPayAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                boolean wrong = i % 3 == 0;
                all.add(threads.submit(() -> PaymentWorld.asSystem(() -> {
                    ObligationView owed = world.owed(12_000, 0);
                    if (wrong)
                        assertThatThrownBy(() -> take.run(owed.id(), PayWay.CASH, "", new Dong(1)))
                                .isInstanceOf(Refused.class);
                    else take.run(owed.id(), PayWay.CASH, "", new Dong(12_000));
                    return true;
                })));
            }
            for (Future<Boolean> one : all) one.get();
        }
        assertThat(jdbc.sql(
                                "select max(number) = count(*) from payment.receipt where agency = ? and series like 'BLP%'")
                        .param(world.agency().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void eachKindHasItsOwnReceiptAndLongNamesAreCut() {
        PaymentWorld.asSystem(() -> {
            ObligationView owed = world.owed(12_000, 8_000);
            take.run(owed.id(), PayWay.CASH, "", new Dong(20_000));
            assertThat(receipts.of(owed))
                    .extracting(receipt -> receipt.kind() + " " + receipt.amount())
                    .containsExactly("CHARGE 12000", "FEE 8000");
            ObligationView named = owe.run(new Owe.Command(
                    world.agency(),
                    "long:" + UUID.randomUUID(),
                    "t".repeat(900),
                    new Payer("p".repeat(900), "1".repeat(300), "x".repeat(900), null),
                    List.of(Line.of(LineKind.FEE, "n".repeat(900), new Dong(1))),
                    false,
                    null));
            assertThat(named.title()).hasSize(500);
            return true;
        });
    }

    @Test
    void theLedgerIsWrittenOnce() {
        PaymentWorld.asSystem(() -> world.owed(1_000, 0));
        assertThatThrownBy(() -> jdbc.sql("update payment.posting set amount = amount + 1")
                        .update())
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> jdbc.sql("delete from payment.posting").update())
                .hasMessageContaining("written once");
    }
}
