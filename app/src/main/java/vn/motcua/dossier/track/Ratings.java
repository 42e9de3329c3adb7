package vn.motcua.dossier.track;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;

/** What applicants said of how it was. */
@Component
@Transactional(readOnly = true)
public class Ratings {

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one said.
     *
     * @param level how it was
     * @param note why; may be empty
     */
    public record Rating(Satisfaction level, String note) {}

    /** What was said of a dossier; empty if nothing. */
    public Optional<Rating> of(DossierId dossier) {
        return jdbc.sql("select level, note from dossier.rating where dossier = ?")
                .param(dossier.value())
                .query((row, number) ->
                        new Rating(Satisfaction.values()[row.getInt("level") - 1], row.getString("note")))
                .optional();
    }
}
