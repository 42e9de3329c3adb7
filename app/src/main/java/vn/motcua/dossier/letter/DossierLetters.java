package vn.motcua.dossier.letter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.StepLetter;
import vn.motcua.signing.seal.SealedPaper;
import vn.motcua.signing.seal.SealedPapers;

/** The letters that went out. */
@Component
@Transactional(readOnly = true)
public class DossierLetters {

    /** What signing calls them. */
    static final String KIND = "dossier.letter";

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getLong("id"),
            new DossierId(row.getLong("dossier")),
            StepLetter.valueOf(row.getString("kind")),
            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
            new AgencyId(row.getLong("agency")));

    private static final String SELECT = """
            select l.id, l.dossier, l.kind, l.issued_at, coalesce(l.agency, d.agency) as agency from dossier.letter l join dossier.dossier d on d.id = l.dossier where\s""";

    private final JdbcClient jdbc;
    private final SealedPapers seals;

    DossierLetters(JdbcClient jdbc, SealedPapers seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    private record Row(long id, DossierId dossier, StepLetter kind, Instant issued, AgencyId agency) {

        LetterView with(SealedPaper seal) {
            return new LetterView(id, dossier, kind, issued, agency, seal);
        }
    }

    /** Those about a dossier, in order. */
    public List<LetterView> of(DossierId dossier) {
        return with(jdbc.sql(SELECT + "l.dossier = ? order by l.id")
                .param(dossier.value())
                .query(ROW)
                .list());
    }

    /** One. */
    public Optional<LetterView> find(long id) {
        return with(jdbc.sql(SELECT + "l.id = ?").param(id).query(ROW).list()).stream()
                .findFirst();
    }

    private List<LetterView> with(List<Row> rows) {
        Map<String, SealedPaper> known =
                seals.of(KIND, rows.stream().map(one -> Long.toString(one.id())).toList());
        return rows.stream()
                .map(one -> one.with(Objects.requireNonNull(known.get(Long.toString(one.id())))))
                .toList();
    }

    /** What it says. */
    LetterFacts facts(long id) {
        return jdbc.sql("select facts from dossier.letter where id = ?")
                .param(id)
                .query((row, number) -> JsonMapper.shared().readValue(row.getString(1), LetterFacts.class))
                .single();
    }
}
