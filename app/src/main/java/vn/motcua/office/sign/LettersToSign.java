package vn.motcua.office.sign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.office.book.PaperKind;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Urgency;
import vn.motcua.office.register.Words;

/** Letters out that have no number yet, and what became of them. */
@Component
@Transactional(readOnly = true)
public class LettersToSign {

    private static final String FOUND = """
            from office.to_sign where agency = any(:agencies) and state = :state
                and (:words is null or to_tsvector('simple', folded) @@ to_tsquery('simple', :words))
            """;

    private final JdbcClient jdbc;

    LettersToSign(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of an agency's. */
    public Optional<LetterToSign> find(AgencyId agency, long id) {
        return jdbc.sql("select * from office.to_sign where agency = ? and id = ?")
                .params(agency.value(), id)
                .query((row, number) -> letter(row))
                .optional();
    }

    /** One that waits for this official, or that they signed: all signatures are there, or others are still to sign. */
    public Optional<LetterToSign> of(OfficialId signer, long id) {
        return jdbc.sql("""
                        select * from office.to_sign s where id = :id and state in ('WAITING', 'SIGNED', 'NUMBERED') and (signer = :signer
                            or exists (select from office.to_sign_turn t where t.letter = s.id and t.signer = :signer and t.signed_at is not null))""")
                .param("id", id)
                .param("signer", signer.value())
                .query((row, number) -> letter(row))
                .optional();
    }

    /** Who signs it, in order; empty if it was handed to nobody yet. */
    public List<LetterToSign.Turn> turns(long id) {
        return jdbc.sql("select * from office.to_sign_turn where letter = ? order by position")
                .param(id)
                .query((row, number) -> new LetterToSign.Turn(
                        new LetterToSign.Signer(
                                new OfficialId(row.getLong("signer")), row.getString("name"), row.getString("words")),
                        instant(row, "signed_at")))
                .list();
    }

    /** By its key alone: for whoever works in nobody's name. */
    Optional<LetterToSign> any(long id) {
        return jdbc.sql("select * from office.to_sign where id = ?")
                .param(id)
                .query((row, number) -> letter(row))
                .optional();
    }

    /** One page of those that wait for an official, the longest waiting first. */
    Slice<LetterToSign> waiting(OfficialId signer, Paging paging) {
        List<LetterToSign> items = jdbc.sql("""
                        select * from office.to_sign where signer = ? and state = 'WAITING' order by submitted_at, id limit ? offset ?""")
                .params(signer.value(), paging.size(), paging.offset())
                .query((row, number) -> letter(row))
                .list();
        long total = jdbc.sql("select count(*) from office.to_sign where signer = ? and state = 'WAITING'")
                .param(signer.value())
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** Those of these that wait for an official. */
    List<LetterToSign> waiting(OfficialId signer, Collection<Long> ids) {
        return jdbc.sql("""
                        select * from office.to_sign where signer = ? and state = 'WAITING' and id = any(?) order by submitted_at, id""")
                .params(signer.value(), ids.toArray(Long[]::new))
                .query((row, number) -> letter(row))
                .list();
    }

    /** One page of these agencies' in a state that hold these words, the latest first. */
    public Slice<LetterToSign> find(Collection<AgencyId> agencies, SigningState state, String text, Paging paging) {
        String words = Words.of(text);
        Long[] ids = agencies.stream().map(AgencyId::value).toArray(Long[]::new);
        List<LetterToSign> items = jdbc.sql("select * " + FOUND + "order by id desc limit :limit offset :offset")
                .param("agencies", ids)
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> letter(row))
                .list();
        long total = jdbc.sql("select count(*) " + FOUND)
                .param("agencies", ids)
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** The letter that became a line of the register. */
    public Optional<LetterToSign> numbered(LineId line) {
        return jdbc.sql("select * from office.to_sign where line = ?")
                .param(line.value())
                .query((row, number) -> letter(row))
                .optional();
    }

    /** The letter that became a line of the register, or was prepared for it and not given up. */
    public Optional<LetterToSign> of(LineId line) {
        return jdbc.sql("select * from office.to_sign where line = :line or (meant = :line and state <> 'DISCARDED')")
                .param("line", line.value())
                .query((row, number) -> letter(row))
                .optional();
    }

    static LetterToSign letter(ResultSet row) throws SQLException {
        Instant signed = instant(row, "signed_at");
        UUID clerk = row.getObject("clerk", UUID.class);
        return new LetterToSign(
                row.getLong("id"),
                new AgencyId(row.getLong("agency")),
                SigningState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("edition"),
                new LetterText(
                        PaperKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("unit"),
                        row.getString("subject"),
                        row.getString("party"),
                        Urgency.valueOf(row.getString("urgency"))),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("file_name"),
                clerk == null ? null : new AccountId(clerk),
                row.getString("clerk_name"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                signer(row),
                instant(row, "submitted_at"),
                instant(row, "returned_at"),
                row.getString("reason"),
                file(row, "so_far"),
                signed == null
                        ? null
                        : new LetterToSign.Signature(signed, new FileId(row.getObject("signed_file", UUID.class))),
                line(row, "meant"),
                line(row, "line"));
    }

    private static @Nullable FileId file(ResultSet row, String column) throws SQLException {
        UUID file = row.getObject(column, UUID.class);
        return file == null ? null : new FileId(file);
    }

    private static @Nullable LineId line(ResultSet row, String column) throws SQLException {
        long line = row.getLong(column);
        return line == 0 ? null : new LineId(line);
    }

    private static LetterToSign.@Nullable Signer signer(ResultSet row) throws SQLException {
        long official = row.getLong("signer");
        return official == 0
                ? null
                : new LetterToSign.Signer(
                        new OfficialId(official), row.getString("signer_name"), row.getString("signer_words"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
