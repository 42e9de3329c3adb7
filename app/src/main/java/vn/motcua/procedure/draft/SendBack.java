package vn.motcua.procedure.draft;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.ProcedureRefusal;
import vn.motcua.procedure.RevisionState;

/** Makes a draft again of what waits for review: the reviewer sends it back with what is to be mended, or a drafter takes it back. */
@Operation(records = ProcedureAudit.SentBack.class)
public class SendBack {

    private final DraftStore store;
    private final DraftRights rights;
    private final AuditLog audit;

    SendBack(DraftStore store, DraftRights rights, AuditLog audit) {
        this.store = store;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Does it.
     *
     * @param reason what is to be mended, or why it is taken back
     */
    @Transactional
    public void run(long id, int version, String reason) {
        Draft draft = store.hold(id);
        boolean allowed = rights.may(ProcedurePermission.EDIT, draft.agency())
                || rights.may(ProcedurePermission.APPROVE, draft.agency());
        if (!allowed) throw Refused.because(KernelRefusal.NOT_ALLOWED);
        if (draft.state() != RevisionState.REVIEW) throw ProcedureRefusal.NOT_IN_REVIEW.because();
        if (draft.version() != version)
            throw ProcedureRefusal.SAVED_MEANWHILE.because(draft.saved().name());
        if (reason.isBlank()) throw ProcedureRefusal.REASON_MISSING.at("reason");
        store.turn(draft, RevisionState.DRAFT, reason);
        audit.record(
                new ProcedureAudit.SentBack(draft.agencyOrNull(), draft.code().text(), draft.number(), reason));
    }
}
