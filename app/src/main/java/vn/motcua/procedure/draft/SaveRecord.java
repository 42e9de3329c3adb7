package vn.motcua.procedure.draft;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.record.ProcedureRecord;

/** Saves the record of a draft; its code stays that of the procedure. Whether the record makes sense is judged by the checks before review. */
@Operation(records = ProcedureAudit.RecordSaved.class)
public class SaveRecord {

    private final DraftStore store;
    private final AuditLog audit;

    SaveRecord(DraftStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Does it.
     *
     * @param id the draft
     * @param version as the editor saw the draft; refused if somebody saved it since
     * @param record the whole record
     * @return the draft's new version
     */
    @Transactional
    public int run(long id, int version, ProcedureRecord record) {
        Draft draft = store.edit(id, version);
        store.record(id, RecordColumns.of(record, draft.agency()));
        audit.record(new ProcedureAudit.RecordSaved(
                draft.agencyOrNull(), draft.code().text(), draft.number(), version + 1L));
        return version + 1;
    }
}
