package vn.motcua.dossier.sign;

import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.life.DossierHold;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.pades.SignedPdf;

/** Puts the signed file in the place of the one that was signed: once, and only while the dossier is worked on. */
@Operation(records = {DossierAudit.ResultSigned.class, DossierAudit.ResultSealed.class})
class KeepSigned {

    private final JdbcClient jdbc;
    private final DossierHold hold;
    private final AuditLog audit;

    KeepSigned(JdbcClient jdbc, DossierHold hold, AuditLog audit) {
        this.jdbc = jdbc;
        this.hold = hold;
        this.audit = audit;
    }

    /** After the official. */
    @Transactional(propagation = Propagation.MANDATORY)
    void signed(ResultView result, IntakeFile file, SignedPdf signed) {
        DossierView dossier = running(result);
        int kept = jdbc.sql("""
                        update dossier.result set attached_file = file, file = :file, bytes = :bytes, signed_at = :at, signer = :signer,
                            signer_words = :words, signer_certificate = :certificate
                        where id = :id and signed_at is null and replaced_at is null""")
                .param("file", file.id().value())
                .param("bytes", file.bytes())
                .param("at", signed.at().atOffset(ZoneOffset.UTC))
                .param("signer", signed.name())
                .param("words", signed.words())
                .param("certificate", signed.by().value())
                .param("id", result.id())
                .update();
        if (kept != 1) throw DossierRefusal.RESULT_NOT_TO_SIGN.because();
        audit.record(new DossierAudit.ResultSigned(
                dossier.agency(),
                dossier.code().text(),
                result.number(),
                signed.by().value()));
    }

    /** After the agency. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sealed(ResultView result, IntakeFile file, SignedPdf signed) {
        DossierView dossier = running(result);
        int kept = jdbc.sql("""
                        update dossier.result set file = :file, bytes = :bytes, sealed_at = :at, seal_certificate = :certificate
                        where id = :id and signed_at is not null and sealed_at is null and replaced_at is null""")
                .param("file", file.id().value())
                .param("bytes", file.bytes())
                .param("at", signed.at().atOffset(ZoneOffset.UTC))
                .param("certificate", signed.by().value())
                .param("id", result.id())
                .update();
        if (kept != 1) throw DossierRefusal.RESULT_NOT_TO_SIGN.because();
        jdbc.sql(
                        "insert into dossier.result_mark (mark, result) select mark, ? from unnest(?::bytea[]) as mark on conflict do nothing")
                .params(result.id(), FileMarks.of(signed.bytes()).digests().toArray(byte[][]::new))
                .update();
        audit.record(new DossierAudit.ResultSealed(
                dossier.agency(),
                dossier.code().text(),
                result.number(),
                signed.by().value()));
    }

    private DossierView running(ResultView result) {
        DossierView dossier = hold.of(result.dossier());
        if (!ResultPapers.runs(dossier)) throw DossierRefusal.RESULT_NOT_TO_SIGN.because();
        return dossier;
    }
}
