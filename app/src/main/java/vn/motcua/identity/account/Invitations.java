package vn.motcua.identity.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;

/** Links by which the owner of an account chooses a password. An account has at most one that is good; only its digest is kept. */
@Component
public class Invitations {

    /** For how long a link is good. */
    public static final Duration LASTS = Duration.ofHours(72);

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Seals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    /** Makes a link's secret part; earlier links of the account are worth nothing from then on. */
    public String make(AccountId account) {
        withdraw(account);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into identity.invitation (digest, account, created_at, expires_at) values (?, ?, ?, ?)")
                .params(digest(token), account.value(), now(), now().plus(LASTS))
                .update();
        return token;
    }

    /** Whose link it is, if it is good. */
    public Optional<AccountId> find(String token) {
        return jdbc.sql(
                        "select account from identity.invitation where digest = ? and used_at is null and expires_at > ?")
                .params(digest(token), now())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Uses a link up; false if somebody just did. */
    public boolean use(String token) {
        return jdbc.sql(
                                "update identity.invitation set used_at = ? where digest = ? and used_at is null and expires_at > ?")
                        .params(now(), digest(token), now())
                        .update()
                == 1;
    }

    /** Makes all links of the account worthless. */
    public void withdraw(AccountId account) {
        jdbc.sql("delete from identity.invitation where account = ? and used_at is null")
                .param(account.value())
                .update();
    }

    private byte[] digest(String token) {
        return seals.digest("invitation", token);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
