package vn.motcua.office.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.axis.edxml.Business;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Paging;
import vn.motcua.kernel.Slice;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.Intake;
import vn.motcua.office.register.LineId;
import vn.motcua.office.register.Lines;
import vn.motcua.office.register.Words;

/** What an agency sends over the axis. */
@Component
@Transactional(readOnly = true)
public class Letters {

    private static final String FROM = """
            from office.letter l join office.entry e on e.id = l.line
            where l.agency = :agency and l.state = :state
                and (:words is null or to_tsvector('simple', e.folded || ' ' || l.folded) @@ to_tsquery('simple', :words))
            """;

    private final JdbcClient jdbc;
    private final Lines lines;
    private final Intake intake;

    Letters(JdbcClient jdbc, Lines lines, Intake intake) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.intake = intake;
    }

    /** One letter of an agency. */
    public Optional<Letter> find(AgencyId agency, long id) {
        return jdbc.sql("select * from office.letter where agency = ? and id = ?")
                .params(agency.value(), id)
                .query((row, number) -> letter(row))
                .optional();
    }

    /** The letter that the axis knows under a number. */
    public Optional<Letter> sentAs(AgencyId agency, long docId) {
        return jdbc.sql("select * from office.letter where agency = ? and doc_id = ?")
                .params(agency.value(), docId)
                .query((row, number) -> letter(row))
                .optional();
    }

    /** The letters of a document in the register that are not discarded, the latest first. */
    public List<Letter> of(AgencyId agency, LineId line) {
        return jdbc.sql(
                        "select * from office.letter where agency = ? and line = ? and state <> 'DISCARDED' order by id desc limit 50")
                .params(agency.value(), line.value())
                .query((row, number) -> letter(row))
                .list();
    }

    /** What was asked about a letter after it was sent, the latest first. */
    public List<Letter> about(AgencyId agency, long id) {
        return jdbc.sql(
                        "select * from office.letter where agency = ? and about = ? and state <> 'DISCARDED' order by id desc limit 50")
                .params(agency.value(), id)
                .query((row, number) -> letter(row))
                .list();
    }

    /** An agency's letters in a state that hold these words, the latest first. */
    public Slice<Letter> find(AgencyId agency, LetterState state, String text, Paging paging) {
        String words = Words.of(text);
        List<Letter> items = jdbc.sql("select l.* " + FROM
                        + "order by coalesce(l.sent_at, l.begun_at) desc, l.id desc limit :limit offset :offset")
                .param("agency", agency.value())
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> letter(row))
                .list();
        long total = jdbc.sql("select count(*) " + FROM)
                .param("agency", agency.value())
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** The documents of the register out that were not sent over the axis, the latest first, few. */
    public List<LineId> unsent(AgencyId agency) {
        return jdbc.sql("""
                        select e.id from office.entry e
                        where e.agency = ? and e.direction = 'OUTGOING' and e.state = 'REGISTERED' and not exists (
                            select from office.letter l where l.line = e.id and l.act in ('NEW', 'REPLACE') and l.state <> 'DISCARDED')
                        order by e.year desc, e.entered_at desc, e.id desc limit 50""")
                .param(agency.value())
                .query((row, number) -> new LineId(row.getLong("id")))
                .list();
    }

    private Letter letter(ResultSet row) throws SQLException {
        AgencyId agency = new AgencyId(row.getLong("agency"));
        long id = row.getLong("id");
        return new Letter(
                id,
                agency,
                lines.find(agency, new LineId(row.getLong("line"))).orElseThrow(),
                Business.Kind.valueOf(row.getString("act")),
                LetterState.valueOf(row.getString("state")),
                row.getObject("about", Long.class),
                new Details(
                        row.getString("competence"),
                        row.getString("position"),
                        row.getString("place"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("answers", Long.class),
                        row.getBoolean("paper"),
                        row.getString("reason")),
                receivers(id),
                files(id),
                row.getString("document_id"),
                row.getObject("doc_id", Long.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"));
    }

    private List<LetterReceiver> receivers(long id) {
        return jdbc.sql("select agency, code, name from office.letter_receiver where letter = ? order by name, agency")
                .param(id)
                .query((row, number) -> new LetterReceiver(
                        new AgencyId(row.getLong("agency")), row.getString("code"), row.getString("name")))
                .list();
    }

    private List<LetterFile> files(long id) {
        return jdbc.sql("select position, file from office.letter_file where letter = ? order by position")
                .param(id)
                .query((row, number) -> new LetterFile(
                        row.getInt("position"),
                        intake.find(new FileId(row.getObject("file", UUID.class)))
                                .orElseThrow()))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
