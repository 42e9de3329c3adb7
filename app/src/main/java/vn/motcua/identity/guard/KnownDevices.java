package vn.motcua.identity.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.account.AccountRepository;
import vn.motcua.identity.account.SignInName;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;

/**
 * The browsers from which each account was signed in to. Attempts from them are counted apart, so that a stranger who guesses at an account
 * never slows its owner down.
 */
@Component
public class KnownDevices {

    /** For how long a browser is known after the last sign-in from it. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Seals seals;
    private final AccountRepository accounts;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Seals seals, AccountRepository accounts, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** True if the account that this name leads to was signed in to from this browser. */
    public boolean knows(SignInName name, String device) {
        return jdbc.sql("""
                        select exists (select from identity.known_device d
                            join identity.sign_in_name n on n.account = d.account
                            where n.digest in (:names) and d.digest = :device and d.last_seen_at > :since)""")
                .param("names", accounts.digests(name))
                .param("device", digest(device))
                .param("since", now().minus(REMEMBERED))
                .query(Boolean.class)
                .single();
    }

    /** Remembers the browser. */
    public void remember(AccountId account, String device) {
        jdbc.sql("""
                        insert into identity.known_device (account, digest, first_seen_at, last_seen_at) values (:account, :device, :now, :now)
                        on conflict (account, digest) do update set last_seen_at = excluded.last_seen_at""")
                .param("account", account.value())
                .param("device", digest(device))
                .param("now", now())
                .update();
    }

    /** Forgets all browsers of the account: its password or its owner may have changed hands. */
    public void forget(AccountId account) {
        jdbc.sql("delete from identity.known_device where account = ?")
                .param(account.value())
                .update();
    }

    private byte[] digest(String device) {
        return seals.digest("known_device", device);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
