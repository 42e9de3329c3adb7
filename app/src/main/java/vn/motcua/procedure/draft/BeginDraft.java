package vn.motcua.procedure.draft;

import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.procedure.ProcedureAudit;
import vn.motcua.procedure.ProcedureCode;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.ProcedureView;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.record.ProcedureRecord;

/** Begins a draft: from the latest revision of a procedure, with its form and steps, or of a procedure that is not in the catalogue yet. */
@Operation(records = ProcedureAudit.DraftBegun.class)
public class BeginDraft {

    private final DraftStore store;
    private final Drafts drafts;
    private final DraftRights rights;
    private final Procedures procedures;
    private final AuditLog audit;

    BeginDraft(DraftStore store, Drafts drafts, DraftRights rights, Procedures procedures, AuditLog audit) {
        this.store = store;
        this.drafts = drafts;
        this.rights = rights;
        this.procedures = procedures;
        this.audit = audit;
    }

    /** From the latest revision; refused while another draft of the procedure is open. */
    @Transactional
    public Draft from(ProcedureCode code) {
        ProcedureView latest = procedures.revisions(code).stream()
                .findFirst()
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
        rights.require(ProcedurePermission.EDIT, latest.agency());
        RecordColumns columns = RecordColumns.of(latest.record(), latest.agency());
        return begun(store.begin(
                code, columns, latest.form().orElse(null), latest.flow().orElse(null)));
    }

    /** Of a procedure that an agency brings into the catalogue; refused if there is one with this code. */
    @Transactional
    public Draft fresh(ProcedureCode code, AgencyId agency, String agencyName, ProcedureRecord record) {
        rights.require(ProcedurePermission.EDIT, Optional.of(agency));
        store.found(code, Optional.of(agency), agencyName);
        return begun(store.begin(code, RecordColumns.of(record, Optional.of(agency)), null, null));
    }

    private Draft begun(long id) {
        Draft draft = drafts.open(id);
        audit.record(
                new ProcedureAudit.DraftBegun(draft.agencyOrNull(), draft.code().text(), draft.number()));
        return draft;
    }
}
