package vn.motcua.identity.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;

/** Requests for roles in the database. */
@Component
public class GrantRequests {

    private static final String COLUMNS = """
            select r.id, r.account, a.name as account_name, r.role, r.agency, r.valid_from, r.valid_until, r.reason, r.requested_by,
                b.name as requested_by_name, r.requested_at, r.state, d.name as decided_by_name, r.decided_at, r.note
            """;
    private static final String JOINED = """
            from identity.grant_request r join identity.account a on a.id = r.account
                join identity.account b on b.id = r.requested_by left join identity.account d on d.id = r.decided_by
            """;

    private final JdbcClient jdbc;

    GrantRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Requests in one state: those that wait with the oldest first, others with the newest first.
     *
     * @param agencies for these agencies; {@code null}: for all, and for the nation
     */
    public Slice<GrantRequest> find(RequestState state, @Nullable Set<AgencyId> agencies, Paging paging) {
        String found = JOINED + "where r.state = :state and (:everywhere or r.agency = any(:agencies)) ";
        String order = state == RequestState.WAITING
                ? "order by r.requested_at, r.id"
                : "order by r.requested_at desc, r.id desc";
        List<GrantRequest> items = bound(COLUMNS + found + order + " limit :limit offset :offset", state, agencies)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> request(row))
                .list();
        long total = bound("select count(*) " + found, state, agencies)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** One request. */
    public Optional<GrantRequest> find(long id) {
        return jdbc.sql(COLUMNS + JOINED + "where r.id = :id")
                .param("id", id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** Adds a request; gives its number. Fails if the same thing is asked for already. */
    long add(Wanted wanted, AccountId by, Instant at) {
        return jdbc.sql("""
                        insert into identity.grant_request
                            (account, role, agency, valid_from, valid_until, reason, requested_by, requested_at)
                        values (:account, :role, :agency, :from, :until, :reason, :by, :at) returning id""")
                .param("account", wanted.account().value())
                .param("role", wanted.role())
                .param(
                        "agency",
                        wanted.agency() == null ? null : wanted.agency().value())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("reason", wanted.reason())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Moves a request out of waiting; false if somebody just did. */
    boolean decide(long id, RequestState state, AccountId by, @Nullable String note, Instant at) {
        return jdbc.sql("""
                                update identity.grant_request set state = :state, decided_by = :by, decided_at = :at, note = :note
                                where id = :id and state = 'WAITING'""")
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bound(String statement, RequestState state, @Nullable Set<AgencyId> agencies) {
        return jdbc.sql(statement)
                .param("state", state.name())
                .param("everywhere", agencies == null)
                .param("agencies", array(agencies));
    }

    static Long[] array(@Nullable Set<AgencyId> agencies) {
        return agencies == null
                ? new Long[0]
                : agencies.stream().map(AgencyId::value).toArray(Long[]::new);
    }

    private static GrantRequest request(ResultSet row) throws SQLException {
        long agency = row.getLong("agency");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new GrantRequest(
                row.getLong("id"),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("account_name"),
                row.getString("role"),
                agency == 0 ? null : new AgencyId(agency),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                row.getObject("valid_until", LocalDate.class),
                row.getString("reason"),
                new AccountId(row.getObject("requested_by", UUID.class)),
                row.getString("requested_by_name"),
                Objects.requireNonNull(row.getObject("requested_at", OffsetDateTime.class))
                        .toInstant(),
                RequestState.valueOf(row.getString("state")),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                Objects.requireNonNullElse(row.getString("note"), ""));
    }
}
