package vn.motcua.dossier.sign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;

/** Results that agencies sealed and issued here, by the hash of the file. */
@Component
class KnownResults implements KnownFiles {

    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final Agencies agencies;

    KnownResults(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    @Override
    public List<KnownFile> by(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) return List.of();
        return jdbc.sql("""
                        select r.name, r.sealed_at, r.replaced_at, d.agency
                        from dossier.result r join dossier.dossier d on d.id = r.dossier
                        where r.sealed_sha256 = ? order by r.id desc limit ?""")
                .params(HexFormat.of().parseHex(sha256), MOST)
                .query((row, number) -> known(row))
                .list();
    }

    private KnownFile known(ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getLong("agency"));
        OffsetDateTime ended = row.getObject("replaced_at", OffsetDateTime.class);
        return new KnownFile(
                ended == null ? KnownState.VALID : KnownState.REPLACED,
                row.getString("name"),
                agencies.called(Set.of(agency), Language.VI).getOrDefault(agency, ""),
                Objects.requireNonNull(row.getObject("sealed_at", OffsetDateTime.class))
                        .toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
