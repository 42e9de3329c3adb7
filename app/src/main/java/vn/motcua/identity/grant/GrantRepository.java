package vn.motcua.identity.grant;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/** Grants in the database. */
@Component
public class GrantRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the account holds now. */
    List<Grant> held(AccountId account) {
        return grants("valid @> :now", account);
    }

    /** What the account holds now or will hold. */
    List<Grant> heldOrComing(AccountId account) {
        return grants("(upper(valid) is null or upper(valid) > :now)", account);
    }

    private List<Grant> grants(String when, AccountId account) {
        return jdbc.sql("select role, permission, agency from identity.permission_grant where account = :account and "
                        + when)
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    long agency = row.getLong("agency");
                    return new Grant(
                            row.getString("role"),
                            row.getString("permission"),
                            agency == 0 ? null : new AgencyId(agency));
                })
                .list();
    }

    /** Gives a role for an agency and all below it (null: the nation), from a moment on. */
    public void giveRole(AccountId account, String role, @Nullable AgencyId agency, Instant from) {
        jdbc.sql("""
                        insert into identity.permission_grant (account, role, agency, valid)
                        values (:account, :role, :agency, tstzrange(:from, null))""")
                .param("account", account.value())
                .param("role", role)
                .param("agency", agency == null ? null : agency.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends a role from a moment on; false if it was not held then. */
    public boolean endRole(AccountId account, String role, @Nullable AgencyId agency, Instant until) {
        return jdbc.sql("""
                                update identity.permission_grant set valid = tstzrange(lower(valid), :until)
                                where account = :account and role = :role and coalesce(agency, 0) = :agency
                                    and valid @> :until and lower(valid) < :until""")
                        .param("account", account.value())
                        .param("role", role)
                        .param("agency", agency == null ? 0 : agency.value())
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
