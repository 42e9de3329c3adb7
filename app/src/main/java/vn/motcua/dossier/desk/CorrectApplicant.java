package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.kernel.Operation;

/**
 * Puts right number and name of somebody who applied at the counter, where what was typed kept papers from going into their store, and lets these try again. Who may, its caller has looked at.
 */
@Operation(records = DossierAudit.ApplicantCorrected.class)
public class CorrectApplicant {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    CorrectApplicant(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it; refused where an account applied, or nothing waits. */
    @Transactional
    public void run(DossierView dossier, String number, String name) {
        if (dossier.account() != null) throw DossierRefusal.APPLICANT_NOT_TO_CORRECT.because();
        int waiting = jdbc.sql("update dossier.result set aside_at = null where dossier = ? and aside_at is not null")
                .param(dossier.id().value())
                .update();
        if (waiting == 0) throw DossierRefusal.APPLICANT_NOT_TO_CORRECT.because();
        jdbc.sql("""
                        update dossier.content set applicant = applicant || jsonb_build_object('number', :number::text, 'name', :name::text) where dossier = :dossier""")
                .param("number", number)
                .param("name", name)
                .param("dossier", dossier.id().value())
                .update();
        jdbc.sql("update dossier.dossier set applicant_name = ?, version = version + 1 where id = ?")
                .params(name, dossier.id().value())
                .update();
        jdbc.sql("""
                        update dossier.paper set store_due = ?, kept_at = null
                        where dossier = ? and digitised_by is not null and kept_entry is null and replaced_at is null""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), dossier.id().value())
                .update();
        audit.record(new DossierAudit.ApplicantCorrected(
                dossier.agency(), dossier.code().text()));
    }
}
