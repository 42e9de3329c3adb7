package vn.motcua.identity.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.factor.Totp;
import vn.motcua.kernel.AccountId;

/** Plays the authenticator app for the officials of the demo nation, whose secret is no secret; for nobody else, and nowhere else. */
@Component
public class DemoCodes {

    private final boolean demo;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoCodes(@Value("${motcua.demo:false}") boolean demo, JdbcClient jdbc, Clock clock) {
        this.demo = demo;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A code that will be taken now; empty for accounts that are not of the demo nation. */
    public Optional<String> code(AccountId account) {
        if (!demo) return Optional.empty();
        return jdbc.sql("""
                        select t.last_step from identity.totp t join identity.account a on a.id = t.account
                        where t.account = ? and a.demo and t.secret is not null""").param(account.value()).query(Long.class).optional().map(this::after);
    }

    /** Each code is taken once: after a quick second sign-in, the next one. */
    private String after(long lastStep) {
        Instant now = clock.instant();
        Instant at = now.getEpochSecond() / Totp.STEP_SECONDS > lastStep ? now : now.plusSeconds(Totp.STEP_SECONDS);
        return Totp.code(DemoPerson.TOTP_SECRET, at);
    }
}
