package vn.motcua.office.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.book.Direction;

/**
 * Corrects what a line says, for a reason; what it said before is kept. The number stays, and so do the kind and the symbol of a document out,
 * because the document bears them: where they are wrong, the line is cancelled. What was sent over the axis or signed here, or lies with who signs it, says its day, subject, receivers, signer and urgency elsewhere, too: they stay. What is only prepared for
 * a signature follows.
 */
@Operation(records = OfficeAudit.LineCorrected.class)
public class CorrectLine {

    private static final Set<PaperField> FIXED =
            EnumSet.of(PaperField.DATED, PaperField.SUBJECT, PaperField.PARTY, PaperField.SIGNER, PaperField.URGENCY);

    private final LineStore lines;
    private final Numbering numbering;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    CorrectLine(LineStore lines, Numbering numbering, JdbcClient jdbc, AuditLog audit) {
        this.lines = lines;
        this.numbering = numbering;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * A correction.
     *
     * @param agency whose register
     * @param id the line
     * @param version as the clerk saw the line
     * @param reference number and symbol, for a document that came in
     * @param arrived the day it came, for a document that came in
     * @param paper what is right
     * @param reason why
     */
    public record Command(
            AgencyId agency,
            LineId id,
            int version,
            String reference,
            @Nullable LocalDate arrived,
            Paper paper,
            String reason) {}

    /** True if a letter of this document out was sent, or its file was signed here or lies with who signs it. One that is prepared is held until the transaction ends. */
    private boolean saidElsewhere(RegisterLine line) {
        return line.direction() == Direction.OUTGOING
                && jdbc.sql("""
                                with prepared as (select state from office.to_sign where meant = :line or line = :line for update)
                                select exists (select from office.letter where line = :line and state = 'SENT')
                                    or exists (select from prepared where state in ('WAITING', 'SIGNED', 'NUMBERED'))""")
                        .param("line", line.id().value())
                        .query(Boolean.class)
                        .single();
    }

    private void follow(RegisterLine line) {
        jdbc.sql("""
                        update office.to_sign set subject = :subject, party = :party, urgency = :urgency, edition = edition + 1
                        where meant = :line and state = 'DRAFT'""")
                .param("line", line.id().value())
                .param("subject", line.paper().subject())
                .param("party", line.paper().party())
                .param("urgency", line.paper().urgency().name())
                .update();
    }

    /** Does it. */
    @Transactional
    public void run(Command command) {
        RegisterLine line = lines.hold(command.agency(), command.id());
        if (line.state() != LineState.REGISTERED) throw OfficeRefusal.NOT_REGISTERED.because(line.called());
        if (line.version() != command.version()) throw OfficeRefusal.CHANGED_MEANWHILE.because();
        if (line.direction() == Direction.OUTGOING) {
            PaperRules.out(command.paper(), line.year(), numbering.today());
            lines.change(line, line.state(), line.reference(), null, command.paper());
        } else {
            LocalDate arrived = command.arrived() == null ? LocalDate.EPOCH : command.arrived();
            PaperRules.in(command.paper(), arrived, line.year(), numbering.today());
            lines.change(line, line.state(), command.reference(), arrived, command.paper());
        }
        RegisterLine corrected = lines.hold(command.agency(), command.id());
        Map<PaperField, String> former = Correction.differences(line, corrected);
        if (former.isEmpty()) throw OfficeRefusal.NOTHING_CORRECTED.because();
        if (former.keySet().stream().anyMatch(FIXED::contains) && saidElsewhere(line))
            throw OfficeRefusal.SIGNED_OR_SENT.because(line.called());
        lines.keep(line, command.reason(), former);
        follow(corrected);
        audit.record(new OfficeAudit.LineCorrected(
                command.agency(), command.id().value(), corrected.called(), command.reason()));
    }
}
