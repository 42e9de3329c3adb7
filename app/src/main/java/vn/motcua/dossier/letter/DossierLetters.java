package vn.motcua.dossier.letter;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.procedure.flow.StepLetter;

/** The letters that went out. */
@Component
@Transactional(readOnly = true)
public class DossierLetters {

    private static final RowMapper<LetterView> VIEW = (row, number) -> new LetterView(
            row.getLong("id"),
            new DossierId(row.getLong("dossier")),
            StepLetter.valueOf(row.getString("kind")),
            row.getObject("issued_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    DossierLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those about a dossier, in order. */
    public List<LetterView> of(DossierId dossier) {
        return jdbc.sql("select id, dossier, kind, issued_at from dossier.letter where dossier = ? order by id")
                .param(dossier.value())
                .query(VIEW)
                .list();
    }

    /** One. */
    public Optional<LetterView> find(long id) {
        return jdbc.sql("select id, dossier, kind, issued_at from dossier.letter where id = ?")
                .param(id)
                .query(VIEW)
                .optional();
    }

    /** What it says. */
    LetterFacts facts(long id) {
        return jdbc.sql("select facts from dossier.letter where id = ?")
                .param(id)
                .query((row, number) -> JsonMapper.shared().readValue(row.getString(1), LetterFacts.class))
                .single();
    }
}
