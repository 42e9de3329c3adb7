package vn.motcua.dossier;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.life.DossierHold;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.procedure.flow.NationalStatus;

/** Attaches what another module signed, sealed and brought to the applicant for a dossier, so that the dossier can end with it. The same again is attached once. */
@Operation(records = DossierAudit.ResultAttached.class)
public class AttachIssued {

    private final JdbcClient jdbc;
    private final DossierHold hold;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    AttachIssued(JdbcClient jdbc, DossierHold hold, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.hold = hold;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was issued.
     *
     * @param code the kind's code
     * @param name what it is
     * @param number its number
     * @param day the day on it
     * @param file the document, signed and sealed
     * @param signer who signed
     * @param words what stands above the signature
     * @param signerCertificate with which certificate
     * @param sealCertificate with which the agency sealed
     * @param at when
     */
    public record Issued(
            String code,
            String name,
            String number,
            LocalDate day,
            IntakeFile file,
            String signer,
            String words,
            long signerCertificate,
            long sealCertificate,
            Instant at) {}

    /** Attaches it; refused once the dossier is not worked on any more. */
    @Transactional
    public void run(DossierId id, Issued issued) {
        DossierView dossier = hold.of(id);
        if (there(id, issued)) return;
        if (dossier.status() != NationalStatus.ACCEPTED && dossier.status() != NationalStatus.IN_PROGRESS)
            throw DossierRefusal.STEP_DONE_ALREADY.because();
        insert(id, issued);
        audit.record(new DossierAudit.ResultAttached(
                dossier.agency(), dossier.code().text(), issued.code(), issued.number()));
    }

    /** Two agencies may have given the same number: the seal tells whose it is. */
    private boolean there(DossierId id, Issued issued) {
        return jdbc.sql(
                        "select exists (select from dossier.result where dossier = ? and code = ? and number = ? and seal_certificate = ?)")
                .params(id.value(), issued.code(), issued.number(), issued.sealCertificate())
                .query(Boolean.class)
                .single();
    }

    private void insert(DossierId id, Issued issued) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Actor actor = actors.current();
        jdbc.sql("""
                        insert into dossier.result (dossier, code, name, number, issued_on, file, file_name, bytes, attached_at, account, who, attached_file,
                            signed_at, signer, signer_words, signer_certificate, sealed_at, seal_certificate, kept_at, elsewhere)
                        values (:dossier, :code, :name, :number, :day, :file, :file_name, :bytes, :now, :account, :who, :file,
                            :at, :signer, :words, :by, :at, :seal, :now, true)""")
                .param("dossier", id.value())
                .param("code", issued.code())
                .param("name", issued.name())
                .param("number", issued.number())
                .param("day", issued.day())
                .param("file", issued.file().id().value())
                .param("file_name", issued.file().name())
                .param("bytes", issued.file().bytes())
                .param("now", now)
                .param(
                        "account",
                        actor.account() == null ? null : actor.account().value(),
                        Types.OTHER)
                .param("who", actor.name())
                .param("at", issued.at().atOffset(ZoneOffset.UTC))
                .param("signer", issued.signer())
                .param("words", issued.words())
                .param("by", issued.signerCertificate())
                .param("seal", issued.sealCertificate())
                .update();
    }
}
