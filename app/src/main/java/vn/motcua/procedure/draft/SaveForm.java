package vn.motcua.procedure.draft;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.procedure.ProcedureAudit;

/** Saves the form of a draft. Whether they make sense is judged by the checks before review, not here. */
@Operation(records = ProcedureAudit.FormSaved.class)
public class SaveForm {

    private final DraftStore store;
    private final AuditLog audit;

    SaveForm(DraftStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Does it.
     *
     * @param id the draft
     * @param version as the editor saw the draft; refused if somebody saved it since
     * @param form the form; {@code null} takes them away
     * @return the draft's new version
     */
    @Transactional
    public int run(long id, int version, @Nullable JsonNode form) {
        Draft draft = store.edit(id, version);
        store.form(id, form);
        audit.record(
                new ProcedureAudit.FormSaved(draft.agencyOrNull(), draft.code().text(), draft.number(), version + 1L));
        return version + 1;
    }
}
