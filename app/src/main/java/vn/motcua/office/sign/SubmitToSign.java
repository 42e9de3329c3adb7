package vn.motcua.office.sign;

import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.signing.pades.SignPdf;

/**
 * A clerk hands a letter to whoever has the authority to sign it today ("trình ký"), or takes it back while it is not signed. Whether they have it is judged again at the
 * moment of signing.
 */
@Operation(
        records = {OfficeAudit.LetterSubmitted.class, OfficeAudit.LetterTakenBack.class},
        law = "NĐ 30/2020/NĐ-CP, Đ.13")
public class SubmitToSign {

    private final ToSignStore store;
    private final Signers signers;
    private final SignPdf sign;
    private final TellAboutLetters tell;
    private final AuditLog audit;

    SubmitToSign(ToSignStore store, Signers signers, SignPdf sign, TellAboutLetters tell, AuditLog audit) {
        this.store = store;
        this.signers = signers;
        this.sign = sign;
        this.tell = tell;
        this.audit = audit;
    }

    /**
     * Hands it over; from then on it is fixed.
     *
     * @param edition as the clerk saw it
     */
    @Transactional
    public void run(AgencyId agency, long id, int edition, OfficialId official) {
        LetterToSign letter = store.draft(agency, id, edition);
        if (!sign.seals(agency)) throw OfficeRefusal.NO_SEAL_HERE.because();
        LetterToSign.Signer signer = signers.one(agency, letter.text().kind(), official);
        store.submit(letter, signer);
        audit.record(new OfficeAudit.LetterSubmitted(agency, id, official.value()));
        tell.waits(letter, signer);
    }

    /** Takes it back. A signature that is being made just then is kept by nobody, or was kept before: then there is nothing to take back. */
    @Transactional
    public void takeBack(AgencyId agency, long id) {
        store.back(store.hold(agency, id, SigningState.WAITING), "");
        audit.record(new OfficeAudit.LetterTakenBack(agency, id));
    }
}
