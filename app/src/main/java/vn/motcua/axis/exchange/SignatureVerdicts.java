package vn.motcua.axis.exchange;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.SignatureState;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.blob.BlobId;

/**
 * Where whoever judges signatures takes work and leaves verdicts, behind the sending. A delivery to an agency that requires signatures is held
 * until then: a valid one lets it go, any other leaves it held, and its sender sees that it failed; a later verdict may still let it go.
 */
@Operation(records = AxisAudit.SignatureJudged.class)
public class SignatureVerdicts {

    private static final String RELEASE = """
            with freed as (
                update axis.delivery set held = false, state = 'INITIAL', failed_for = null, updated_at = :now
                where packet = :packet and held and withdrawn_at is null returning receiver, kind, doc_id)
            insert into axis.waiting (receiver, kind, doc_id) select receiver, kind, doc_id from freed on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SignatureVerdicts(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A signed packet that nobody has judged. */
    public record Unjudged(long packet, BlobId content) {}

    /** The oldest of them. */
    @Transactional(readOnly = true)
    public List<Unjudged> unjudged(int most) {
        return jdbc.sql("select id, sha256 from axis.packet where signature_state = 'UNCHECKED' order by id limit ?")
                .param(most)
                .query((row, number) -> new Unjudged(row.getLong("id"), BlobId.of(row.getBytes("sha256"))))
                .list();
    }

    /** Keeps a verdict; does nothing for a packet that carries no signature, or if it is known already. */
    @Transactional
    public void judge(long packet, SignatureState verdict) {
        if (verdict == SignatureState.NONE || verdict == SignatureState.UNCHECKED)
            throw new IllegalArgumentException("no verdict: " + verdict);
        int judged = jdbc.sql("""
                        update axis.packet set signature_state = :verdict
                        where id = :packet and signature_state not in ('NONE', :verdict)""")
                .param("verdict", verdict.name())
                .param("packet", packet)
                .update();
        if (judged == 0) return;
        jdbc.sql(verdict == SignatureState.VALID ? RELEASE : """
                        update axis.delivery set state = 'FAILED', failed_for = 'SIGNATURE', updated_at = :now where packet = :packet and held""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("packet", packet)
                .update();
        audit.record(new AxisAudit.SignatureJudged(packet, verdict));
    }
}
