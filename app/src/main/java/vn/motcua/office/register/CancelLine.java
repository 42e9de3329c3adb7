package vn.motcua.office.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;

/**
 * Cancels a line, for a reason. It stays in the register with its number, which is not given again. A document that was sent over the axis is not
 * cancelled but recalled or replaced: others have it. A letter that was signed here and numbered by the line is signed without a number again; one on its way to a signature for it gets the next number.
 */
@Operation(records = OfficeAudit.LineCancelled.class)
public class CancelLine {

    private final LineStore lines;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    CancelLine(LineStore lines, JdbcClient jdbc, AuditLog audit) {
        this.lines = lines;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(AgencyId agency, LineId id, String reason) {
        RegisterLine line = lines.hold(agency, id);
        if (line.state() == LineState.CANCELLED) throw OfficeRefusal.CANCELLED_ALREADY.because(line.called());
        if (exchanged(line)) throw OfficeRefusal.SENT_OVER_THE_AXIS.because(line.called());
        lines.cancel(line, reason);
        jdbc.sql("""
                        update office.to_sign set state = case when line is null then state else 'SIGNED' end, line = null, meant = null
                        where line = :line or meant = :line""").param("line", id.value()).update();
        audit.record(new OfficeAudit.LineCancelled(agency, id.value(), line.called(), reason));
    }

    /** Sent, or about to be: a draft is discarded first. */
    private boolean exchanged(RegisterLine line) {
        return jdbc.sql("select exists (select from office.letter where line = ? and state <> 'DISCARDED')")
                .param(line.id().value())
                .query(Boolean.class)
                .single();
    }
}
