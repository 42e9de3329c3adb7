package vn.motcua.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets tokens that are long over: thirty days after their end nobody signs out by them any more. That somebody signed in somewhere, and what was
 * told, is kept for their own eyes for two years.
 */
@Component
class ForgetTokens {

    private static final Duration TOKENS = Duration.ofDays(30);
    private static final Duration SIGN_ONS = Duration.ofDays(730);
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT15M")
    void forget() {
        while (jdbc.sql("""
                        delete from identity.sign_on_token where digest in (
                            select digest from identity.sign_on_token where expires_at < ? order by expires_at limit ?)""").params(ago(TOKENS), AT_ONCE).update() == AT_ONCE) {} // a piece at a time
        jdbc.sql("delete from identity.sign_out_notice where coalesce(delivered_at, gave_up_at) < ?")
                .param(ago(TOKENS))
                .update();
        while (jdbc.sql("""
                        delete from identity.sign_on where id in (
                            select id from identity.sign_on where signed_in_at < ? order by signed_in_at limit ?)""").params(ago(SIGN_ONS), AT_ONCE).update() == AT_ONCE) {} // the same
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
