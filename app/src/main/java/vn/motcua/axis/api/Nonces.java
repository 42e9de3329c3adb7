package vn.motcua.axis.api;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;

/** Nonces of requests that change something: each counts once, on every node. */
@Component
public class Nonces {

    private final JdbcClient jdbc;
    private final Clock clock;

    Nonces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Uses one up; refused if it was used before.
     *
     * @param key the row of the key that signed
     * @param until from when the signature would be refused for its age anyway
     */
    public void use(long key, String nonce, Instant until) {
        int fresh = jdbc.sql("""
                        insert into axis.api_nonce (key, nonce, until_at) values (:key, :nonce, :until) on conflict do nothing""")
                .param("key", key)
                .param("nonce", nonce)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) throw Refused.because(ApiRefusal.REQUEST_REPEATED);
    }

    @Scheduled(fixedDelayString = "${motcua.axis.api.clean-every:10m}", initialDelayString = "1m")
    void clean() {
        jdbc.sql("delete from axis.api_nonce where until_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
