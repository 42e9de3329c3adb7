package vn.motcua.certifiedcopy.revoke;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;

/** Revocations of certified copies. */
@Component
@Transactional(readOnly = true)
public class Revocations {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Revocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that waits or was done, of a copy; else the latest that was dropped. */
    public Optional<RevocationView> of(CopyId copy) {
        return jdbc.sql(
                        "select * from certifiedcopy.revocation where copy = ? order by (state <> 'DROPPED') desc, id desc limit 1")
                .param(copy.value())
                .query((row, number) -> view(row))
                .optional();
    }

    /** Those of these agencies that wait for a decision, the longest waiting first; more than a few there never should be. */
    public List<Waiting> waiting(Collection<AgencyId> agencies) {
        return jdbc.sql("""
                        select c.id, l.number, l.year, c.title, r.asked_at, r.asked_name from certifiedcopy.revocation r
                        join certifiedcopy.copy c on c.id = r.copy join certifiedcopy.line l on l.copy = c.id
                        where r.state = 'ASKED' and c.agency = any(?) order by r.asked_at limit 50""")
                .param(agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query((row, number) -> new Waiting(
                        new CopyId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        row.getInt("number") + "/" + row.getInt("year"),
                        row.getString("title"),
                        Objects.requireNonNull(instant(row, "asked_at")),
                        row.getString("asked_name")))
                .list();
    }

    /**
     * A revocation that waits.
     *
     * @param copy which copy
     * @param number its number
     * @param title what the original is
     * @param asked when it was asked for
     * @param by by whom
     */
    public record Waiting(CopyId copy, String number, String title, Instant asked, String by) {

        @Override
        public String toString() {
            return "Waiting[" + copy + "]"; // its title may name a person
        }
    }

    private RevocationView view(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new RevocationView(
                id,
                new CopyId(Objects.requireNonNull(row.getObject("copy", UUID.class))),
                RevocationState.valueOf(row.getString("state")),
                RevocationGround.valueOf(row.getString("ground")),
                row.getString("reason"),
                Objects.requireNonNull(instant(row, "asked_at")),
                new AccountId(Objects.requireNonNull(row.getObject("asked_by", UUID.class))),
                row.getString("asked_name"),
                instant(row, "decided_at"),
                row.getString("decided_name"),
                instant(row, "followed_at"),
                relied(id));
    }

    private List<RevocationView.Relied> relied(long revocation) {
        return jdbc.sql("select * from certifiedcopy.relied where revocation = ? order by way, last_at desc limit ?")
                .params(revocation, MOST)
                .query((row, number) -> {
                    long agency = row.getLong("agency");
                    return new RevocationView.Relied(
                            ReliedWay.valueOf(row.getString("way")),
                            agency == 0 ? null : new AgencyId(agency),
                            row.getString("dossier"),
                            Objects.requireNonNull(instant(row, "last_at")),
                            row.getInt("told"));
                })
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
