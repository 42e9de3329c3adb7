package vn.motcua.signing.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
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
import vn.motcua.directory.people.PositionId;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.signing.CertificateId;
import vn.motcua.signing.CertificateKind;
import vn.motcua.signing.CertifiedPerson;
import vn.motcua.signing.authority.Wish;

/** Requests for certificates in the database. */
@Component
public class CertificateRequests {

    private static final String FOUND =
            "from signing.request where state = :state and (:everywhere or agency = any(:agencies)) ";

    private final JdbcClient jdbc;

    CertificateRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Requests in one state: those that wait with the oldest first, others with the newest first.
     *
     * @param agencies for these agencies; {@code null}: for all
     */
    public Slice<CertificateRequest> find(
            CertificateRequestState state, @Nullable Set<AgencyId> agencies, Paging paging) {
        String order = state == CertificateRequestState.WAITING
                ? "order by requested_at, id"
                : "order by requested_at desc, id desc";
        List<CertificateRequest> items = bound(
                        "select * " + FOUND + order + " limit :limit offset :offset", state, agencies)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> request(row))
                .list();
        long total = bound("select count(*) " + FOUND, state, agencies)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** One request. */
    public Optional<CertificateRequest> find(long id) {
        return jdbc.sql("select * from signing.request where id = ?")
                .param(id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** Adds a request; gives its number. Fails if the same thing is asked for already. */
    long add(Wish wish, String name, String reason, AccountId by, Instant at) {
        CertifiedPerson person = wish.person();
        return jdbc.sql("""
                        insert into signing.request (kind, agency, name, csr, replaces, reason, requested_by, requested_at, official,
                            position, title)
                        values (:kind, :agency, :name, :csr, :replaces, :reason, :by, :at, :official, :position, :title) returning id""")
                .param("kind", wish.kind().name())
                .param("official", person == null ? null : person.official().value(), Types.BIGINT)
                .param("position", person == null ? null : person.position().value(), Types.BIGINT)
                .param("title", person == null ? "" : person.title())
                .param("agency", wish.agency().value())
                .param("name", name)
                .param("csr", wish.csr(), Types.BINARY)
                .param(
                        "replaces",
                        wish.replaces() == null ? null : wish.replaces().value(),
                        Types.BIGINT)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Moves a request out of waiting; false if somebody just did. */
    boolean decide(
            long id,
            CertificateRequestState state,
            AccountId by,
            String note,
            @Nullable CertificateId certificate,
            Instant at) {
        return jdbc.sql("""
                                update signing.request set state = :state, decided_by = :by, decided_at = :at, note = :note,
                                    certificate = :certificate
                                where id = :id and state = 'WAITING'""")
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("note", note)
                        .param("certificate", certificate == null ? null : certificate.value(), Types.BIGINT)
                        .param("id", id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bound(
            String sql, CertificateRequestState state, @Nullable Set<AgencyId> agencies) {
        return jdbc.sql(sql)
                .param("state", state.name())
                .param("everywhere", agencies == null)
                .param(
                        "agencies",
                        agencies == null
                                ? new Long[0]
                                : agencies.stream().map(AgencyId::value).toArray(Long[]::new));
    }

    private static CertificateRequest request(ResultSet row) throws SQLException {
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new CertificateRequest(
                row.getLong("id"),
                new Wish(
                        CertificateKind.valueOf(row.getString("kind")),
                        new AgencyId(row.getLong("agency")),
                        row.getString("name"),
                        row.getBytes("csr"),
                        id(row, "replaces"),
                        person(row)),
                row.getString("reason"),
                new AccountId(Objects.requireNonNull(row.getObject("requested_by", UUID.class))),
                Objects.requireNonNull(row.getObject("requested_at", OffsetDateTime.class))
                        .toInstant(),
                CertificateRequestState.valueOf(row.getString("state")),
                decidedBy == null ? null : new AccountId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("note"),
                id(row, "certificate"));
    }

    private static @Nullable CertifiedPerson person(ResultSet row) throws SQLException {
        long official = row.getLong("official");
        return official == 0
                ? null
                : new CertifiedPerson(
                        new OfficialId(official), new PositionId(row.getLong("position")), row.getString("title"));
    }

    private static @Nullable CertificateId id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 ? null : new CertificateId(value);
    }
}
