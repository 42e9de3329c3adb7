package vn.motcua.identity.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Who holds which role, for those who give and take them. */
@Component
@Transactional(readOnly = true)
public class HeldRoles {

    private static final String COLUMNS =
            "select g.id, g.account, a.name, g.role, g.agency, lower(g.valid) as since, upper(g.valid) as until ";
    private static final String OPEN = """
            from identity.permission_grant g join identity.account a on a.id = g.account
            where g.role is not null and a.name is not null and (upper(g.valid) is null or upper(g.valid) > :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The roles held now or later, by name.
     *
     * @param account of one account only, or {@code null}
     * @param agencies for these agencies; {@code null}: for all, and for the nation
     */
    public Slice<HeldRole> find(@Nullable AccountId account, @Nullable Set<AgencyId> agencies, Paging paging) {
        String found = OPEN + """
                and (cast(:account as uuid) is null or g.account = :account)
                and (:everywhere or g.agency = any(:agencies))
                """;
        List<HeldRole> items = bound(
                        COLUMNS + found + "order by a.folded, g.role, g.id limit :limit offset :offset",
                        account,
                        agencies)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> role(row))
                .list();
        long total = bound("select count(*) " + found, account, agencies)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** One grant of a role that is not over. */
    public Optional<HeldRole> find(long id) {
        return jdbc.sql(COLUMNS + OPEN + "and g.id = :id")
                .param("now", now())
                .param("id", id)
                .query((row, number) -> role(row))
                .optional();
    }

    private JdbcClient.StatementSpec bound(
            String statement, @Nullable AccountId account, @Nullable Set<AgencyId> agencies) {
        return jdbc.sql(statement)
                .param("now", now())
                .param("account", account == null ? null : account.value(), java.sql.Types.OTHER)
                .param("everywhere", agencies == null)
                .param("agencies", GrantRequests.array(agencies));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static HeldRole role(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new HeldRole(
                row.getLong("id"),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("name"),
                row.getString("role"),
                agency == 0 ? null : new AgencyId(agency),
                Objects.requireNonNull(row.getObject("since", OffsetDateTime.class))
                        .toInstant(),
                until == null ? null : until.toInstant());
    }
}
