package vn.motcua.audit;

import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.checkpoint.Notary;
import vn.motcua.audit.tree.Tree;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;

/**
 * Has checkpoints signed again although the database is not a continuation of what was signed last: after a restore from a backup. The
 * break stays visible to every witness; this writes into the log itself who answered for it, and why.
 */
@Operation(records = AuditAudit.SigningResumed.class)
class ResumeSigning {

    private static final int LONGEST = 1000;

    private final Notary notary;
    private final Tree tree;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    ResumeSigning(Notary notary, Tree tree, AuditLog log, TransactionTemplate transaction) {
        this.notary = notary;
        this.tree = tree;
        this.log = log;
        this.transaction = transaction;
    }

    long run(String reason) {
        if (notary.sign() != Notary.Outcome.NO_CONTINUATION) throw Refused.because(AuditRefusal.NOTHING_TO_RESUME);
        if (reason.isBlank()) throw Refused.at("reason", vn.motcua.kernel.KernelRefusal.MISSING, "reason");
        if (reason.length() > LONGEST)
            throw Refused.at("reason", vn.motcua.kernel.KernelRefusal.TEXT_TOO_LONG, LONGEST);
        long size = tree.size();
        transaction.executeWithoutResult(status -> log.record(new AuditAudit.SigningResumed(size, reason)));
        notary.forget();
        return size;
    }
}
