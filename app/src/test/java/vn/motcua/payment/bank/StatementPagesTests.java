package vn.motcua.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.payment.spi.PaymentProvider;
import vn.motcua.payment.spi.ProviderAway;

/** A statement ends, whatever the bank says; and one line that is not understood spoils no other. */
class StatementPagesTests {

    private static final String LINE =
            "{\"reference\":\"MC1\",\"transaction\":\"T%d\",\"amount\":%s,\"bank\":\"VCB\",\"at\":\"2026-11-25T03:00:00Z\"}";

    @Test
    void allPagesAreRead() {
        PaymentProvider.Statement statement = new StatementPages(
                        Clock.systemUTC(),
                        after -> after.isEmpty() ? page("T1", line(1, "5000")) : page("", line(2, "7000")))
                .read();
        assertThat(statement.lines()).hasSize(2);
        assertThat(statement.unread()).isEmpty();
    }

    @Test
    void oneThatGoesRoundIsLeft() {
        assertThatThrownBy(() -> new StatementPages(Clock.systemUTC(), after -> page("T1", line(1, "5000"))).read())
                .isInstanceOf(ProviderAway.class);
    }

    @Test
    void oneWithoutAnEndIsLeft() {
        AtomicInteger pages = new AtomicInteger();
        assertThatThrownBy(() ->
                        new StatementPages(Clock.systemUTC(), after -> page("T" + pages.incrementAndGet(), "")).read())
                .isInstanceOf(ProviderAway.class);
        assertThat(pages).hasValueLessThanOrEqualTo(5_000);
    }

    @Test
    void oneThatDawdlesIsLeft() {
        AtomicInteger pages = new AtomicInteger();
        Clock slow = new Clock() {
            @Override
            public Instant instant() {
                return Instant.EPOCH.plus(Duration.ofSeconds(8L * pages.get()));
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        assertThatThrownBy(() -> new StatementPages(slow, after -> page("T" + pages.incrementAndGet(), "")).read())
                .isInstanceOf(ProviderAway.class);
        assertThat(pages).hasValueLessThan(100);
    }

    @Test
    void aLineThatIsNotUnderstoodIsToldApart() {
        PaymentProvider.Statement statement = new StatementPages(
                        Clock.systemUTC(),
                        after -> page("", line(1, "5000") + "," + line(2, "0") + "," + line(3, "\"x\"")))
                .read();
        assertThat(statement.lines()).hasSize(1);
        assertThat(statement.unread()).hasSize(2).allMatch(one -> one.length() <= 100);
    }

    private static String line(int number, String amount) {
        return LINE.formatted(number, amount);
    }

    private static JsonNode page(String next, String lines) {
        return JsonMapper.shared().readTree("{\"payments\":[" + lines + "],\"next\":\"" + next + "\"}");
    }
}
