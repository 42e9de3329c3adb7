package vn.motcua.office.sign;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.signing.pades.SignedPdf;

/** Keeps the signed file of a letter: once, and only as it was handed over. Where others are still to sign it is handed to the next of them. */
@Operation(records = OfficeAudit.LetterSigned.class, law = "NĐ 30/2020/NĐ-CP, Đ.13")
class KeepSignedLetter {

    private final TurnStore turns;
    private final TellAboutLetters tell;
    private final AuditLog audit;

    KeepSignedLetter(TurnStore turns, TellAboutLetters tell, AuditLog audit) {
        this.turns = turns;
        this.tell = tell;
        this.audit = audit;
    }

    /** Does it, in the transaction in which the signature counts as made. */
    @Transactional(propagation = Propagation.MANDATORY)
    void run(LetterToSign letter, IntakeFile file, SignedPdf signed) {
        if (!turns.signed(letter, file, signed)) throw OfficeRefusal.NOT_AS_SEEN.because();
        audit.record(new OfficeAudit.LetterSigned(
                letter.agency(), letter.id(), signed.by().value()));
        tell.signed(letter, signed.name(), turns.next(letter));
    }
}
