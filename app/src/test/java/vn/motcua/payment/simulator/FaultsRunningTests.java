package vn.motcua.payment.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.payment.AttemptState;
import vn.motcua.payment.AttemptView;
import vn.motcua.payment.ObligationState;
import vn.motcua.payment.ObligationView;
import vn.motcua.payment.Obligations;
import vn.motcua.payment.PaymentWorld;
import vn.motcua.payment.RefundState;
import vn.motcua.payment.bank.BankAccess;
import vn.motcua.payment.bank.WireSignature;
import vn.motcua.payment.life.BeginAttempt;
import vn.motcua.payment.life.LookAfterAttempts;
import vn.motcua.payment.refund.Refunds;
import vn.motcua.payment.refund.SendRefunds;
import vn.motcua.testing.RunningTest;

/** Every fault of the bank, over its own wire: what is owed is paid once or not at all, what was not owed goes back, and nothing is left hanging. */
@RunningTest
class FaultsRunningTests {

    private static final long OWED = 20_000;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PaymentWorld world;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BankBook book;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BankActs acts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BankCalls calls;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BankAccess access;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BeginAttempt begin;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LookAfterAttempts look;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SendRefunds send;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Obligations obligations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Refunds refunds;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @ParameterizedTest
    @EnumSource
    void everyFaultEndsWell(BankFault fault) {
        ObligationView owed = owed();
        AttemptView attempt = begin.run(owed.id());
        assertThat(attempt.state()).isEqualTo(AttemptState.WAITING);
        acts.act(book.find(attempt.reference()).orElseThrow(), fault);
        calls.run();
        settle(owed);
        boolean paid = switch (fault) {
            case FAIL, HANG, WRONG_AMOUNT, FORGED_CALL -> false;
            case PAY, LOSE_CALL, PAY_TWICE, LATE_CALL, DOUBLE_CALL, HUGE_CALL -> true;
        };
        assertThat(obligations.find(owed.id()).orElseThrow().state())
                .isEqualTo(paid ? ObligationState.PAID : ObligationState.OPEN);
        boolean surplus = fault == BankFault.PAY_TWICE || fault == BankFault.WRONG_AMOUNT;
        assertThat(refunds.of(owed)).hasSize(surplus ? 1 : 0).allMatch(one -> one.state() == RefundState.DONE);
        assertThat(world.balance(owed, "BANK")).isEqualTo(paid ? OWED : 0);
        assertThat(world.balance(owed, "TO_RETURN")).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = BankMood.class,
            names = {"DOWN", "HUGE", "EARLY"})
    void whateverItsLineIsLikeTheAttemptGoesOn(BankMood mood) {
        ObligationView owed = owed();
        book.mood(mood);
        try {
            AttemptView attempt = begin.run(owed.id());
            if (mood != BankMood.EARLY) assertThat(attempt.state()).isEqualTo(AttemptState.CREATED);
        } finally {
            book.mood(BankMood.NORMAL);
        }
        settle(owed);
        AttemptView attempt = obligations.attempts(owed).getFirst();
        assertThat(attempt.state()).isEqualTo(mood == BankMood.EARLY ? AttemptState.PAID : AttemptState.WAITING);
        assertThat(obligations.attempts(owed)).hasSize(1);
    }

    @Test
    void forgedChangedAndReplayedCallsChangeNothing() throws Exception {
        ObligationView owed = owed();
        String reference = begin.run(owed.id()).reference();
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "reference",
                        reference,
                        "status",
                        "PAID",
                        "transaction",
                        "T" + reference,
                        "amount",
                        OWED,
                        "bank",
                        "VCB",
                        "at",
                        "2026-11-26T03:00:00Z"));
        String now = Long.toString(clock.instant().getEpochSecond());
        String sign = WireSignature.sign(access.key(), now, body.getBytes(StandardCharsets.UTF_8));
        assertThat(call(body, "", "")).isEqualTo(401);
        assertThat(call(body, now, sign.substring(1) + "0")).isEqualTo(401);
        assertThat(call(body, now, WireSignature.sign("another key", now, body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(401);
        assertThat(call(body.replace("20000", "20001"), now, sign))
                .as("the amount was changed on the way")
                .isEqualTo(401);
        String before = Long.toString(clock.instant().getEpochSecond() - 3_600);
        assertThat(call(body, before, WireSignature.sign(access.key(), before, body.getBytes(StandardCharsets.UTF_8))))
                .as("a replay of an hour ago")
                .isEqualTo(401);
        for (String wrong : List.of("-20000", "20000.5", "\"20000\"", "1e4", "99999999999999999999", "null"))
            assertThat(signed(body.replace(":20000", ":" + wrong))).as(wrong).isEqualTo(400);
        assertThat(signed("{")).isEqualTo(400);
        assertThat(signed("[".repeat(5_000))).isEqualTo(400);
        assertThat(signed(" ".repeat(20_000))).isEqualTo(413);
        assertThat(signed(body.replace(reference, "MCNOBODYSREFERENCE"))).isEqualTo(404);
        assertThat(obligations.find(owed.id()).orElseThrow().state()).isEqualTo(ObligationState.OPEN);
        assertThat(call(body, now, sign)).isEqualTo(200);
        assertThat(call(body, now, sign)).as("the same within its time").isEqualTo(200);
        assertThat(obligations.find(owed.id()).orElseThrow().state()).isEqualTo(ObligationState.PAID);
        assertThat(world.balance(owed, "BANK")).isEqualTo(OWED);
        assertThat(refunds.of(owed)).isEmpty();
    }

    private int signed(String body) throws Exception {
        String now = Long.toString(clock.instant().getEpochSecond());
        return call(body, now, WireSignature.sign(access.key(), now, body.getBytes(StandardCharsets.UTF_8)));
    }

    private int call(String body, String time, String sign) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/payment/callback/bank"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!time.isEmpty()) request.header(WireSignature.TIME, time).header(WireSignature.SIGN, sign);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private ObligationView owed() {
        return PaymentWorld.asSystem(() -> world.owed(12_000, 8_000));
    }

    private void settle(ObligationView owed) {
        world.hurry(owed);
        look.run();
        world.hurry(owed);
        send.run();
    }
}
