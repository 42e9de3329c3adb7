package vn.motcua.office.arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import vn.motcua.office.register.Urgency;
import vn.motcua.office.register.Words;

/** What came in over the axis and was taken into the offices. */
@Component
@Transactional(readOnly = true)
public class Arrivals {

    private static final String WHERE = """
            from office.arrival a where a.agency = :agency
                and (:words is null or to_tsvector('simple', a.folded) @@ to_tsquery('simple', :words))
            """;

    private final JdbcClient jdbc;
    private final Intake intake;

    Arrivals(JdbcClient jdbc, Intake intake) {
        this.jdbc = jdbc;
        this.intake = intake;
    }

    /** One arrival of an agency. */
    public Optional<Arrival> find(AgencyId agency, long docId) {
        return jdbc.sql("select * from office.arrival where agency = ? and doc_id = ?")
                .params(agency.value(), docId)
                .query((row, number) -> arrival(row))
                .optional();
    }

    /** The arrival that was registered in as a line. */
    public Optional<Arrival> of(LineId line) {
        return jdbc.sql("select * from office.arrival where line = ?")
                .param(line.value())
                .query((row, number) -> arrival(row))
                .optional();
    }

    /** An agency's arrivals that hold these words, the latest first. */
    public Slice<Arrival> find(AgencyId agency, String text, Paging paging) {
        String words = Words.of(text);
        List<Arrival> items = jdbc.sql("select * " + WHERE + "order by a.doc_id desc limit :limit offset :offset")
                .param("agency", agency.value())
                .param("words", words, Types.VARCHAR)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> arrival(row))
                .list();
        long total = jdbc.sql("select count(*) " + WHERE)
                .param("agency", agency.value())
                .param("words", words, Types.VARCHAR)
                .query(Long.class)
                .single();
        return new Slice<>(items, paging, total);
    }

    /** What the sender has asked about a document since, the latest first. */
    public List<Arrival> about(Arrival document) {
        return jdbc.sql("""
                        select * from office.arrival where agency = ? and sender = ? and ? = any(about) and doc_id <> ?
                        order by doc_id desc limit 50""")
                .params(document.agency().value(), document.sender().value(), document.documentId(), document.docId())
                .query((row, number) -> arrival(row))
                .list();
    }

    /** The documents on which an arrival acts, as far as the office has them. */
    public List<Arrival> meant(Arrival request) {
        return jdbc.sql("""
                        select * from office.arrival where agency = ? and sender = ? and document_id = any(?) and doc_id <> ? and act in ('NEW', 'REPLACE')
                        order by doc_id desc limit 50""")
                .params(
                        request.agency().value(),
                        request.sender().value(),
                        request.about().toArray(String[]::new),
                        request.docId())
                .query((row, number) -> arrival(row))
                .list();
    }

    /** Those of the deliveries that were taken in. */
    public Set<Long> takenIn(Collection<Long> docIds) {
        return jdbc.sql("select doc_id from office.arrival where doc_id = any(?)")
                .param(docIds.toArray(Long[]::new))
                .query((row, number) -> row.getLong("doc_id"))
                .set();
    }

    private Arrival arrival(ResultSet row) throws SQLException {
        long docId = row.getLong("doc_id");
        long line = row.getLong("line");
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Arrival(
                docId,
                new AgencyId(row.getLong("agency")),
                row.getLong("packet"),
                new AgencyId(row.getLong("sender")),
                row.getString("sender_code"),
                row.getString("sender_name"),
                Business.Kind.valueOf(row.getString("act")),
                row.getString("document_id"),
                List.of((String[]) row.getArray("about").getArray()),
                row.getString("act_reason"),
                row.getString("reference"),
                row.getString("dated"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("signer"),
                row.getString("due"),
                row.getString("answers"),
                Urgency.valueOf(row.getString("urgency")),
                line == 0 ? null : new LineId(line),
                row.getString("assigned"),
                row.getObject("taken_in_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                files(docId));
    }

    private List<ArrivalFile> files(long docId) {
        return jdbc.sql("select position, file from office.arrival_file where arrival = ? order by position")
                .param(docId)
                .query((row, number) -> new ArrivalFile(
                        row.getInt("position"),
                        intake.find(new FileId(row.getObject("file", UUID.class)))
                                .orElseThrow()))
                .list();
    }
}
