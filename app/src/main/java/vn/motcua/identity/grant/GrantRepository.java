package vn.motcua.identity.grant;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    /** Gives a role that was asked for. */
    void give(AccountId account, String role, @Nullable AgencyId agency, Days days, long request) {
        jdbc.sql("""
                        insert into identity.permission_grant (account, role, agency, valid, request)
                        values (:account, :role, :agency, tstzrange(:from, :until), :request)""")
                .param("account", account.value())
                .param("role", role)
                .param("agency", agency == null ? null : agency.value())
                .param("from", days.from().atOffset(ZoneOffset.UTC))
                .param("until", until(days), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("request", request)
                .update();
    }

    /** True if the account holds the role there at some time in that stretch. */
    boolean holds(AccountId account, String role, @Nullable AgencyId agency, Days days) {
        return jdbc.sql("""
                        select exists (select from identity.permission_grant
                            where account = :account and role = :role and coalesce(agency, 0) = :agency
                                and valid && tstzrange(:from, :until))""")
                .param("account", account.value())
                .param("role", role)
                .param("agency", agency == null ? 0 : agency.value())
                .param("from", days.from().atOffset(ZoneOffset.UTC))
                .param("until", until(days), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Boolean.class)
                .single();
    }

    /** Ends one grant at a moment; one that has not begun by then is taken out. */
    void end(long id, Instant at) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from identity.permission_grant where id = ? and lower(valid) >= ?")
                .params(id, now)
                .update();
        jdbc.sql("update identity.permission_grant set valid = tstzrange(lower(valid), ?) where id = ? and valid @> ?")
                .params(now, id, now)
                .update();
    }

    private static @Nullable OffsetDateTime until(Days days) {
        Instant until = days.until();
        return until == null ? null : until.atOffset(ZoneOffset.UTC);
    }
}
