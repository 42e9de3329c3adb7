package vn.motcua.identity.signon;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.kernel.AccountId;

/** What people agreed to have told, application by application. */
@Component
class Consents {

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody agreed to.
     *
     * @param groups what may be told
     * @param givenAt when
     */
    record Given(Set<ClaimGroup> groups, Instant givenAt) {}

    Optional<Given> of(AccountId account, String client) {
        return jdbc.sql("select groups, given_at from identity.consent where account = ? and client = ?")
                .params(account.value(), client)
                .query((row, number) -> new Given(
                        Arrays.stream((String[]) row.getArray("groups").getArray())
                                .map(ClaimGroup::valueOf)
                                .collect(Collectors.toSet()),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void give(AccountId account, String client, Set<ClaimGroup> groups) {
        jdbc.sql("""
                        insert into identity.consent (account, client, groups, given_at) values (:account, :client, :groups, :now)
                        on conflict (account, client) do update set groups = excluded.groups, given_at = excluded.given_at""")
                .param("account", account.value())
                .param("client", client)
                .param("groups", groups.stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(AccountId account, String client) {
        jdbc.sql("delete from identity.consent where account = ? and client = ?")
                .params(account.value(), client)
                .update();
    }
}
