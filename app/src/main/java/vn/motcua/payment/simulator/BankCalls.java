package vn.motcua.payment.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.payment.PaymentRows;
import vn.motcua.payment.bank.BankAccess;
import vn.motcua.payment.bank.WireLine;
import vn.motcua.payment.spi.ProviderAway;

/** Calls back: now, later, again, or in somebody else's name. Like a real bank it tries some times and then leaves it. */
@Component
@ConditionalOnExpression(BankAccess.SIMULATED)
class BankCalls {

    private static final Logger log = LoggerFactory.getLogger(BankCalls.class);
    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final BankAccess access;
    private final Clock clock;
    private final WireLine line = new WireLine(Duration.ofSeconds(5));

    BankCalls(JdbcClient jdbc, BankAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Calls at once, from here; what is not taken is tried again later. */
    void now(String call, Map<String, ?> what) {
        String body = JsonMapper.shared().writeValueAsString(what);
        if (!send(call, body, false)) later(call, what, Duration.ofSeconds(10), false);
    }

    void later(String call, Map<String, ?> what, Duration after, boolean forged) {
        jdbc.sql("insert into payment.bank_call (notify, body, forged, due_at) values (?, ?, ?, ?)")
                .params(
                        call,
                        JsonMapper.shared().writeValueAsString(what),
                        forged,
                        PaymentRows.utc(clock.instant().plus(after)))
                .update();
    }

    /** Ten megabytes of nothing, properly signed. */
    void huge(String call) {
        byte[] body = new byte[10 << 20];
        Arrays.fill(body, (byte) ' ');
        try {
            line.post(call, access.key(), body, clock.instant());
        } catch (ProviderAway refused) {
            log.info("a huge call-back was hung up on: {}", refused.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "${motcua.payment.simulator-every:1s}")
    void run() {
        for (Due due : due())
            if (send(due.call(), due.body(), due.forged()) || due.tries() >= TRIES || due.forged())
                jdbc.sql("delete from payment.bank_call where id = ?")
                        .param(due.id())
                        .update();
    }

    private record Due(long id, String call, String body, boolean forged, int tries) {}

    private List<Due> due() {
        return jdbc.sql("""
                        with due as (select id from payment.bank_call where due_at <= :now order by due_at limit 50 for update skip locked)
                        update payment.bank_call c set tries = tries + 1, due_at = :now::timestamptz + interval '15 seconds'
                        from due where c.id = due.id returning c.*""")
                .param("now", PaymentRows.utc(clock.instant()))
                .query((row, number) -> new Due(
                        row.getLong("id"),
                        row.getString("notify"),
                        row.getString("body"),
                        row.getBoolean("forged"),
                        row.getInt("tries")))
                .list();
    }

    private boolean send(String call, String body, boolean forged) {
        try {
            String key = forged ? "somebody else's" : access.key();
            return line.post(call, key, body.getBytes(StandardCharsets.UTF_8), clock.instant())
                            .status()
                    == 200;
        } catch (ProviderAway away) {
            return false;
        }
    }
}
