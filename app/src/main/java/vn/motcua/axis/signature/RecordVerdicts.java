package vn.motcua.axis.signature;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.axis.AxisAudit;
import vn.motcua.axis.signature.SignatureChecks.Found;
import vn.motcua.kernel.Operation;
import vn.motcua.signing.verdict.SignatureVerdict;

/** Keeps what was found about the signatures of packets, once for each. */
@Operation(records = AxisAudit.SignatureJudged.class)
class RecordVerdicts {

    private final SignatureChecks checks;
    private final AuditLog audit;
    private final Clock clock;

    RecordVerdicts(SignatureChecks checks, AuditLog audit, Clock clock) {
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void record(List<Found> found) {
        audit.recordAll(checks.keep(found, clock.instant()).stream()
                .map(RecordVerdicts::judged)
                .toList());
    }

    private static AxisAudit.SignatureJudged judged(Found one) {
        String serial = one.own().verdict() instanceof SignatureVerdict.Intact intact
                ? intact.by().serial()
                : "";
        return new AxisAudit.SignatureJudged(
                one.packet(),
                one.sender(),
                one.own().state(),
                serial,
                one.files().size());
    }
}
