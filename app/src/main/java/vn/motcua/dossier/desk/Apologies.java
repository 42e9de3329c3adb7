package vn.motcua.dossier.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.DossierId;

/** Apologies, drafted and signed. */
@Component
@Transactional(readOnly = true)
public class Apologies {

    private final JdbcClient jdbc;

    Apologies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That of a dossier, if there is one. */
    public Optional<Apology> of(DossierId dossier) {
        return of(List.of(dossier)).stream().findFirst();
    }

    /** Those of several dossiers. */
    public List<Apology> of(Collection<DossierId> dossiers) {
        return jdbc.sql("select * from dossier.apology where dossier = any(?)")
                .param(dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static Apology read(ResultSet row) throws SQLException {
        return new Apology(
                new DossierId(row.getLong("dossier")),
                row.getString("cause"),
                row.getString("unit"),
                Objects.requireNonNull(instant(row, "due_before")),
                Objects.requireNonNull(instant(row, "due_new")),
                instant(row, "signed_at"),
                row.getString("who"),
                instant(row, "escalated_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
