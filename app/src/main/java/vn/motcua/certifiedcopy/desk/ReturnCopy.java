package vn.motcua.certifiedcopy.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyAudit;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyHold;
import vn.motcua.certifiedcopy.CopyId;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.kernel.Operation;

/** Has a copy compared again: the leader saw something, or the officer did after all. What was paid stays paid. */
@Operation(records = CertifiedCopyAudit.CopyReturned.class)
public class ReturnCopy {

    private final CopyHold hold;
    private final CopyMoney money;
    private final UnderWay underWay;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnCopy(CopyHold hold, CopyMoney money, UnderWay underWay, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.hold = hold;
        this.money = money;
        this.underWay = underWay;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does it, with what is to be put right. */
    @Transactional
    public void run(CopyId id, String reason) {
        if (reason.isBlank()) throw CertifiedCopyRefusal.REASON_MISSING.at("reason");
        CertifiedCopy copy = hold.of(id);
        if (copy.state() != CopyState.UNPAID && copy.state() != CopyState.TO_SIGN)
            throw CertifiedCopyRefusal.NOT_ANY_MORE.because();
        underWay.check(copy);
        jdbc.sql("""
                        update certifiedcopy.copy set state = 'COMPARING', acted_at = :now, returned = :reason, compared_at = null, compared_by = null, digest = null,
                            pages = null, fee = null where id = :id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id.value())
                .update();
        jdbc.sql("update certifiedcopy.page set ticked_at = null where copy = ?")
                .param(id.value())
                .update();
        money.takeBack(copy);
        audit.record(new CertifiedCopyAudit.CopyReturned(id.value(), copy.agency(), reason));
    }
}
