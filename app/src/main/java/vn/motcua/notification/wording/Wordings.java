package vn.motcua.notification.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.text.Language;
import vn.motcua.notification.NoticeKind;

/** The words that hold: an office's own, else the nation's, else those that ship. */
@Component
@Transactional(readOnly = true)
public class Wordings {

    /** How many former wordings are shown. */
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final KindCatalogue catalogue;

    Wordings(JdbcClient jdbc, KindCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** What an agency says ({@code null}: what the nation says). */
    public NoticeText of(NoticeKind kind, @Nullable AgencyId agency, Language language) {
        return jdbc
                .sql("""
                        select distinct on (agency) title, text, outside from notification.wording
                        where kind = :kind and language = :language and (agency is null or agency = :agency) order by agency nulls last, id desc""")
                .param("kind", kind.key())
                .param("language", language.tag())
                .param("agency", agency == null ? null : agency.value(), Types.BIGINT)
                .query((row, number) -> text(row))
                .list()
                .stream()
                .filter(text -> !text.title().isEmpty())
                .findFirst()
                .orElseGet(() -> catalogue.shipped(kind, language));
    }

    /** What this agency ({@code null}: the nation) wrote itself and did not take back. */
    public Optional<NoticeText> own(NoticeKind kind, @Nullable AgencyId agency, Language language) {
        return jdbc.sql("""
                        select title, text, outside from notification.wording
                        where kind = :kind and language = :language and agency is not distinct from :agency order by id desc limit 1""")
                .param("kind", kind.key())
                .param("language", language.tag())
                .param("agency", agency == null ? null : agency.value(), Types.BIGINT)
                .query((row, number) -> text(row))
                .optional()
                .filter(text -> !text.title().isEmpty());
    }

    /** How it was worded before, the newest first. */
    public List<Former> former(NoticeKind kind, @Nullable AgencyId agency, Language language) {
        return jdbc.sql("""
                        select title, text, outside, at from notification.wording
                        where kind = :kind and language = :language and agency is not distinct from :agency order by id desc limit :shown""")
                .param("kind", kind.key())
                .param("language", language.tag())
                .param("agency", agency == null ? null : agency.value(), Types.BIGINT)
                .param("shown", SHOWN)
                .query((row, number) -> new Former(row.getTimestamp("at").toInstant(), text(row)))
                .list();
    }

    /**
     * A wording and when it was written.
     *
     * @param text empty words: from then on those that ship held
     */
    public record Former(Instant at, NoticeText text) {}

    private static NoticeText text(ResultSet row) throws SQLException {
        return new NoticeText(row.getString("title"), row.getString("text"), row.getString("outside"));
    }
}
