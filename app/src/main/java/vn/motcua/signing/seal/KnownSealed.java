package vn.motcua.signing.seal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;
import vn.motcua.signing.spi.IssuedPapers;

/** Papers that were sealed after they were issued, by what they are known again. */
@Component
class KnownSealed implements KnownFiles {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final List<IssuedPapers> papers;

    KnownSealed(JdbcClient jdbc, Agencies agencies, List<IssuedPapers> papers) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.papers = papers;
    }

    private record Row(String kind, String paper, AgencyId agency, OffsetDateTime sealed) {}

    @Override
    public List<KnownFile> by(FileMarks marks) {
        return jdbc
                .sql("""
                        select kind, paper, agency, sealed_at from signing.sealed_paper
                        where id in (select m.paper from signing.sealed_paper_mark m where m.mark = any(?)) limit 5""")
                .param(marks.digests().toArray(byte[][]::new))
                .query((row, number) -> new Row(
                        row.getString("kind"),
                        row.getString("paper"),
                        new AgencyId(row.getLong("agency")),
                        row.getObject("sealed_at", OffsetDateTime.class)))
                .list()
                .stream()
                .flatMap(this::known)
                .toList();
    }

    private Stream<KnownFile> known(Row row) {
        return papers.stream()
                .filter(one -> one.kind().equals(row.kind()))
                .flatMap(one -> one.called(row.paper()).stream())
                .map(called -> new KnownFile(
                        KnownState.VALID,
                        called,
                        agencies.called(Set.of(row.agency()), Language.VI).getOrDefault(row.agency(), ""),
                        row.sealed().toInstant(),
                        null));
    }
}
