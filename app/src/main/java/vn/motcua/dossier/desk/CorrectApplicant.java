package vn.motcua.dossier.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.vault.OwnerNumber;

/**
 * Puts right number and name of somebody who applied at the counter, where what was typed kept papers from going into their store, and lets these try again. What stood there before is kept beside the dossier; the log
 * has the hashes of both. Who may, its caller has looked at.
 */
@Operation(records = DossierAudit.ApplicantCorrected.class)
public class CorrectApplicant {

    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    CorrectApplicant(Dossiers dossiers, JdbcClient jdbc, Actors actors, AuditLog audit, Clock clock) {
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does it; refused where an account applied, nothing waits, or the number is none by which a store is found. */
    @Transactional
    public void run(DossierView dossier, String number, String name) {
        OwnerNumber figures = OwnerNumber.of(number)
                .orElseThrow(() -> DossierRefusal.APPLICANT_NUMBER_MALFORMED.at("applicantNumber"));
        if (dossier.account() != null) throw DossierRefusal.APPLICANT_NOT_TO_CORRECT.because();
        int waiting = jdbc.sql("update dossier.result set aside_at = null where dossier = ? and aside_at is not null")
                .param(dossier.id().value())
                .update();
        if (waiting == 0) throw DossierRefusal.APPLICANT_NOT_TO_CORRECT.because();
        ApplicantFacts before = ApplicantFacts.of(dossiers.applicant(dossier.id()));
        ApplicantFacts after = new ApplicantFacts(figures.number(), name);
        update(dossier, after);
        again(dossier);
        UUID correction = UUID.randomUUID();
        keep(correction, dossier, before, after);
        audit.record(new DossierAudit.ApplicantCorrected(
                dossier.agency(),
                dossier.code().text(),
                before.hash(correction.toString()),
                after.hash(correction.toString())));
    }

    private void update(DossierView dossier, ApplicantFacts facts) {
        jdbc.sql("""
                        update dossier.content set applicant = applicant || jsonb_build_object('number', :number::text, 'name', :name::text) where dossier = :dossier""")
                .param("number", facts.number())
                .param("name", facts.name())
                .param("dossier", dossier.id().value())
                .update();
        jdbc.sql("update dossier.dossier set applicant_name = ?, version = version + 1 where id = ?")
                .params(facts.name(), dossier.id().value())
                .update();
    }

    /** Papers that were digitised try again, those among them that were set aside as what could not be sealed. */
    private void again(DossierView dossier) {
        jdbc.sql("""
                        update dossier.paper set store_due = ?, store_refused = null, store_tries = 0, kept_at = null
                        where dossier = ? and digitised_by is not null and kept_entry is null and replaced_at is null""").params(now(), dossier.id().value()).update();
    }

    private void keep(UUID correction, DossierView dossier, ApplicantFacts before, ApplicantFacts after) {
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into dossier.applicant_correction (id, dossier, at, by, name, before, after)
                        values (:id, :dossier, :now, :by, left(:name, 200), cast(:before as jsonb), cast(:after as jsonb))""")
                .param("id", correction)
                .param("dossier", dossier.id().value())
                .param("now", now())
                .param("by", Objects.requireNonNull(actor.account()).value())
                .param("name", actor.name())
                .param("before", before.json())
                .param("after", after.json())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
