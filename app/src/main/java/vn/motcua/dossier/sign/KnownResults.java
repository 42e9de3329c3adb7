package vn.motcua.dossier.sign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.known.EndedFiles;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;

/** Signed results, by what their signatures cover. */
@Component
class KnownResults implements KnownFiles, EndedFiles {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    KnownResults(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<KnownFile> by(FileMarks marks) {
        return jdbc.sql("""
                        select r.name, r.sealed_at, r.replaced_at, r.revoked_at, r.valid_until, d.agency from dossier.result r
                        join dossier.dossier d on d.id = r.dossier
                        where r.id in (select m.result from dossier.result_mark m where m.mark = any(?))
                        order by r.replaced_at is null, r.id limit 20""")
                .param(marks.digests().toArray(byte[][]::new))
                .query((row, number) -> known(row))
                .list();
    }

    /** A file that was attached again, and counts under another number, has not ended. */
    @Override
    public Map<String, KnownFile> ended(Collection<String> sha256) {
        Map<String, KnownFile> all = new HashMap<>();
        jdbc.sql("""
                        select m.mark, r.name, r.sealed_at, r.replaced_at, r.revoked_at, r.valid_until, d.agency from dossier.result_mark m
                        join dossier.result r on r.id = m.result join dossier.dossier d on d.id = r.dossier
                        where m.mark = any(?) order by least(r.revoked_at, r.replaced_at) nulls last, r.valid_until nulls last""")
                .param(sha256.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query((row, number) -> all.put(HexFormat.of().formatHex(row.getBytes("mark")), known(row)))
                .list();
        all.values().removeIf(one -> one.state() == KnownState.VALID);
        return all;
    }

    private KnownFile known(ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getLong("agency"));
        Instant replaced = instant(row, "replaced_at");
        Instant revoked = instant(row, "revoked_at");
        KnownState state = KnownState.VALID;
        Instant ended = null;
        LocalDate until = row.getObject("valid_until", LocalDate.class);
        if (revoked != null || replaced != null) {
            state = revoked != null ? KnownState.REVOKED : KnownState.REPLACED;
            ended = revoked != null ? revoked : replaced;
        } else if (until != null && until.isBefore(LocalDate.now(clock.withZone(DatabaseClock.VIETNAM)))) {
            state = KnownState.EXPIRED;
            ended = until.plusDays(1).atStartOfDay(DatabaseClock.VIETNAM).toInstant();
        }
        return new KnownFile(
                state,
                row.getString("name"),
                agencies.called(Set.of(agency), Language.VI).getOrDefault(agency, ""),
                Objects.requireNonNull(instant(row, "sealed_at")),
                ended);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
