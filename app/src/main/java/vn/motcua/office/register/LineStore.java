package vn.motcua.office.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.office.book.Book;

/** Writes lines. */
@Component
class LineStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LineStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A line to be written.
     *
     * @param book in which book
     * @param year of which year
     * @param given under which number
     * @param state as what
     * @param reference number and symbol of the document
     * @param arrived when it came in
     * @param reason why the number is reserved
     */
    record New(
            Book book,
            int year,
            Numbering.Given given,
            LineState state,
            String reference,
            @Nullable LocalDate arrived,
            @Nullable String reason) {}

    LineId add(New line, Paper paper) {
        return new LineId(LineRows.bind(jdbc.sql("""
                        insert into office.entry (register, agency, direction, book, year, number, state, entered_at, reference, arrived, reason,
                            kind, dated, subject, party, signer, holder, copies, passed, urgency, note)
                        values (:register, :agency, :direction, :book, :year, :number, :state, :now, :reference, :arrived, :reason,
                            :kind, :dated, :subject, :party, :signer, :holder, :copies, :passed, :urgency, :note)
                        returning id"""), paper)
                .param("register", line.given().register())
                .param("agency", line.book().agency().value())
                .param("direction", line.book().direction().name())
                .param("book", line.book().id())
                .param("year", line.year())
                .param("number", line.given().number())
                .param("state", line.state().name())
                .param("now", now())
                .param("reference", line.reference())
                .param("arrived", line.arrived())
                .param("reason", line.reason())
                .query(Long.class)
                .single());
    }

    /** A line, held until the transaction ends; refused if the agency has none such. */
    RegisterLine hold(AgencyId agency, LineId id) {
        return jdbc.sql(LineRows.SELECT + "where e.agency = ? and e.id = ? for update of e")
                .params(agency.value(), id.value())
                .query(LineRows.LINE)
                .optional()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }

    /** Writes what a held line says from now on. */
    void change(RegisterLine line, LineState state, String reference, @Nullable LocalDate arrived, Paper paper) {
        LineRows.bind(jdbc.sql("""
                        update office.entry set state = :state, reference = :reference, arrived = :arrived, kind = :kind, dated = :dated,
                            subject = :subject, party = :party, signer = :signer, holder = :holder, copies = :copies, passed = :passed,
                            urgency = :urgency, note = :note, version = version + 1
                        where id = :id"""), paper)
                .param("id", line.id().value())
                .param("state", state.name())
                .param("reference", reference)
                .param("arrived", arrived)
                .update();
    }

    void cancel(RegisterLine line, String reason) {
        jdbc.sql("update office.entry set state = 'CANCELLED', reason = ?, version = version + 1 where id = ?")
                .params(reason, line.id().value())
                .update();
    }

    void keep(RegisterLine line, String reason, Map<PaperField, String> former) {
        jdbc.sql(
                        "insert into office.correction (entry, corrected_at, reason, former) values (?, ?, ?, cast(? as jsonb))")
                .params(line.id().value(), now(), reason, Correction.write(json, former))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
