package vn.motcua.identity.outside;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.seal.Seals;
import vn.motcua.kernel.AccountId;

/** Which accounts are verified. The outside provider's name for a person is kept as a keyed digest only. */
@Component
public class Verifications {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Clock clock;
    private final boolean demo;

    Verifications(JdbcClient jdbc, Seals seals, Clock clock, @Value("${motcua.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
        this.demo = demo;
    }

    /** How the account was verified; empty if it was not. What the demo's provider said is worth nothing where the demo is not shown. */
    public Optional<Verification> of(AccountId account) {
        return jdbc.sql(
                        "select provider, verified_at from identity.verification where account = ? and (provider <> 'demo' or ?)")
                .params(account.value(), demo)
                .query((row, number) -> new Verification(
                        row.getString("provider"),
                        row.getObject("verified_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Keeps it; false if this person of the provider is linked to another account. */
    public boolean keep(AccountId account, String provider, String subject) {
        return jdbc.sql("""
                                insert into identity.verification (account, provider, subject_digest, verified_at)
                                values (:account, :provider, :subject, :now)
                                on conflict (account) do update set provider = excluded.provider,
                                    subject_digest = excluded.subject_digest, verified_at = excluded.verified_at
                                where not exists (select from identity.verification v
                                    where v.subject_digest = excluded.subject_digest and v.account <> excluded.account)""")
                        .param("account", account.value())
                        .param("provider", provider)
                        .param("subject", digest(provider, subject))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The account that is linked to this person of the provider. */
    public Optional<AccountId> linked(String provider, String subject) {
        return jdbc.sql(
                        "select account from identity.verification where subject_digest = ? and (provider <> 'demo' or ?)")
                .params(digest(provider, subject), demo)
                .query((row, number) -> new AccountId(row.getObject("account", UUID.class)))
                .optional();
    }

    /** True if this person of the provider is linked to another account. */
    boolean taken(AccountId account, String provider, String subject) {
        return jdbc.sql("select exists (select from identity.verification where subject_digest = ? and account <> ?)")
                .params(digest(provider, subject), account.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes the link away; false if there is none. */
    boolean remove(AccountId account) {
        return jdbc.sql("delete from identity.verification where account = ?")
                        .param(account.value())
                        .update()
                == 1;
    }

    private byte[] digest(String provider, String subject) {
        return seals.digest("outside-subject", provider + "|" + subject);
    }
}
