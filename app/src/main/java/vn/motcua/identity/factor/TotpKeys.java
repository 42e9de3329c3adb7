package vn.motcua.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;

/** The secrets that accounts share with their authenticator apps. */
@Component
public class TotpKeys {

    private static final Duration OFFER_LASTS = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    TotpKeys(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** True if the account can show codes. */
    public boolean has(AccountId account) {
        return jdbc.sql("select exists (select from identity.totp where account = ? and secret is not null)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    /** True if the code is right and was not taken before; then neither it nor an earlier one is taken again. */
    public boolean take(AccountId account, String code) {
        return jdbc.sql("select secret, last_step from identity.totp where account = ? and secret is not null")
                .param(account.value())
                .query((row, number) -> Totp.step(
                        open(account, row.getBytes("secret")), code, clock.instant(), row.getLong("last_step")))
                .optional()
                .filter(OptionalLong::isPresent)
                .map(step -> advance(account, step.getAsLong()))
                .orElse(false);
    }

    /** The secret that is on offer, a new one if none is: what the owner puts into the app, and shows a code of. */
    public String offer(AccountId account) {
        return offered(account).orElseGet(() -> {
            String fresh = Totp.secret();
            jdbc.sql("""
                            insert into identity.totp (account, offered, offered_at) values (:account, :offered, :now)
                            on conflict (account) do update set offered = excluded.offered, offered_at = excluded.offered_at""")
                    .param("account", account.value())
                    .param("offered", seal(account, fresh))
                    .param("now", now())
                    .update();
            return fresh;
        });
    }

    /** Puts the secret on offer in place of the former one if the code is of it. */
    public boolean confirm(AccountId account, String code) {
        Optional<String> offered = offered(account);
        OptionalLong step =
                offered.isEmpty() ? OptionalLong.empty() : Totp.step(offered.get(), code, clock.instant(), 0);
        if (step.isEmpty()) return false;
        put(account, offered.orElseThrow(), step.getAsLong());
        return true;
    }

    /** Puts a secret in place, without a code: for the demo nation. */
    public void put(AccountId account, String secret, long lastStep) {
        jdbc.sql("""
                        insert into identity.totp (account, secret, confirmed_at, last_step) values (:account, :secret, :now, :step)
                        on conflict (account) do update set secret = excluded.secret, confirmed_at = excluded.confirmed_at,
                            last_step = excluded.last_step, offered = null, offered_at = null""")
                .param("account", account.value())
                .param("secret", seal(account, secret))
                .param("now", now())
                .param("step", lastStep)
                .update();
    }

    /** Takes the secret away. */
    public void remove(AccountId account) {
        jdbc.sql("delete from identity.totp where account = ?")
                .param(account.value())
                .update();
    }

    private Optional<String> offered(AccountId account) {
        return jdbc.sql("select offered from identity.totp where account = ? and offered_at > ?")
                .params(account.value(), now().minus(OFFER_LASTS))
                .query((row, number) -> open(account, row.getBytes("offered")))
                .optional();
    }

    /** Of two requests with one code, one moves the mark. */
    private boolean advance(AccountId account, long step) {
        return jdbc.sql("update identity.totp set last_step = :step where account = :account and last_step < :step")
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    private byte[] seal(AccountId account, String secret) {
        return seals.seal(secret, "totp:" + account);
    }

    private String open(AccountId account, byte[] sealed) {
        return seals.open(sealed, "totp:" + account);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
