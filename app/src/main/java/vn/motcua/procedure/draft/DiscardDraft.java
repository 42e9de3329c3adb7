package vn.motcua.procedure.draft;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.RevisionState;

/** Gives a draft up. Its number is not given again, and what it said is kept. */
@Operation(records = ProcedureAudit.DraftDiscarded.class)
public class DiscardDraft {

    private final DraftStore store;
    private final AuditLog audit;

    DiscardDraft(DraftStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Does it. */
    @Transactional
    public void run(long id, int version) {
        Draft draft = store.edit(id, version);
        store.turn(draft, RevisionState.DISCARDED, draft.note());
        audit.record(new ProcedureAudit.DraftDiscarded(
                draft.agencyOrNull(), draft.code().text(), draft.number()));
    }
}
