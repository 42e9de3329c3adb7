package vn.motcua.dossier.reuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;

/** Digitised papers that were sealed here, by what their signatures cover: one that another scan took the place of counts no more. */
@Component
class KnownDigitised implements KnownFiles {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    KnownDigitised(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** Keeps by what a paper's sealed file is known. */
    void keep(long paper, byte[] sealed) {
        jdbc.sql(
                        "insert into dossier.paper_mark (mark, paper) select distinct mark, ? from unnest(cast(? as bytea[])) as marks (mark) on conflict do nothing")
                .params(paper, FileMarks.of(sealed).digests().toArray(byte[][]::new))
                .update();
    }

    @Override
    public List<KnownFile> by(FileMarks marks) {
        return jdbc.sql("""
                        select p.title, p.kept_at, p.replaced_at, d.agency from dossier.paper p
                        join dossier.dossier d on d.id = p.dossier
                        where p.kept_at is not null and p.id in (select m.paper from dossier.paper_mark m where m.mark = any(?))
                        order by p.replaced_at is null, p.id limit 20""")
                .param(marks.digests().toArray(byte[][]::new))
                .query((row, number) -> known(row))
                .list();
    }

    private KnownFile known(ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getLong("agency"));
        OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
        return new KnownFile(
                replaced == null ? KnownState.VALID : KnownState.REPLACED,
                row.getString("title"),
                agencies.called(Set.of(agency), Language.VI).getOrDefault(agency, ""),
                Objects.requireNonNull(row.getObject("kept_at", OffsetDateTime.class))
                        .toInstant(),
                replaced == null ? null : replaced.toInstant());
    }
}
