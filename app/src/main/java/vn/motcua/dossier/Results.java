package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.flow.NationalStatus;

/** The results of dossiers, and to whom they were handed. Who may see which, the asker looks at. */
@Component
public class Results {

    private static final String SELECT =
            "select r.*, exists (select from dossier.result_mark m where m.result = r.id) as known from dossier.result r ";

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count, in the order in which they were attached. */
    public List<ResultView> of(DossierId dossier) {
        return jdbc.sql(SELECT + "where dossier = ? and replaced_at is null order by id")
                .param(dossier.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** All of them, those that were set aside among them. */
    public List<ResultView> all(DossierId dossier) {
        return jdbc.sql(SELECT + "where dossier = ? order by id")
                .param(dossier.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** Those that the applicant may have: none before the dossier is done. */
    public List<ResultView> shown(DossierView dossier) {
        boolean done = dossier.status() == NationalStatus.RESULT_READY || dossier.status() == NationalStatus.RETURNED;
        return done ? of(dossier.id()) : List.of();
    }

    /** One of a dossier, be it set aside. */
    public Optional<ResultView> find(DossierId dossier, long id) {
        return jdbc.sql(SELECT + "where dossier = ? and id = ?")
                .params(dossier.value(), id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** One by its key alone. */
    public Optional<ResultView> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** How many that count went into no store, because the applicant's number is known under another name. */
    public long aside() {
        return jdbc.sql("""
                        select count(*) from dossier.result where aside_at is not null and replaced_at is null and revoked_at is null""").query(Long.class).single();
    }

    /** To whom it was handed, if it was. */
    public Optional<Handover> handover(DossierId dossier) {
        return jdbc.sql("select * from dossier.handover where dossier = ?")
                .param(dossier.value())
                .query((row, number) -> new Handover(
                        Objects.requireNonNull(instant(row, "at")),
                        ReturnWay.values()[row.getInt("way")],
                        row.getString("to_whom"),
                        row.getString("shown"),
                        row.getString("who")))
                .optional();
    }

    /** Sets the results aside: they have a mistake. */
    public void setAside(DossierId dossier, Instant now) {
        jdbc.sql("update dossier.result set replaced_at = ? where dossier = ? and replaced_at is null")
                .params(now.atOffset(ZoneOffset.UTC), dossier.value())
                .update();
    }

    private static ResultView view(ResultSet row) throws SQLException {
        return new ResultView(
                row.getLong("id"),
                new DossierId(row.getLong("dossier")),
                row.getString("code"),
                row.getString("name"),
                row.getString("number"),
                Objects.requireNonNull(row.getObject("issued_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("file", UUID.class)),
                row.getString("file_name"),
                row.getLong("bytes"),
                Objects.requireNonNull(instant(row, "attached_at")),
                row.getString("who"),
                instant(row, "signed_at"),
                row.getString("signer"),
                row.getString("signer_words"),
                instant(row, "sealed_at"),
                instant(row, "replaced_at"),
                instant(row, "revoked_at"),
                row.getString("revoked_why"),
                instant(row, "aside_at"),
                row.getBoolean("elsewhere"),
                row.getBoolean("known"),
                row.getObject("valid_until", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /**
     * How a result was handed over.
     *
     * @param at when
     * @param way at the counter or by post
     * @param to who took it; by post the number of the consignment
     * @param shown what that person showed and signed
     * @param who the officer
     */
    public record Handover(Instant at, ReturnWay way, String to, String shown, String who) {}
}
