package vn.motcua.procedure.draft;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.RevisionState;

/** Lays a draft before a second person. From then on nobody changes it until it is sent back. */
@Operation(records = ProcedureAudit.ReviewAsked.class)
public class AskForReview {

    private final DraftStore store;
    private final Checks checks;
    private final AuditLog audit;

    AskForReview(DraftStore store, Checks checks, AuditLog audit) {
        this.store = store;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * Does it; refused while a check blocks.
     *
     * @param note what the reviewer should know, or empty
     */
    @Transactional
    public void run(long id, int version, String note) {
        Draft draft = store.edit(id, version);
        checks.require(draft);
        store.turn(draft, RevisionState.REVIEW, note);
        audit.record(new ProcedureAudit.ReviewAsked(
                draft.agencyOrNull(), draft.code().text(), draft.number()));
    }
}
