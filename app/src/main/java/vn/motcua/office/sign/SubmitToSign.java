package vn.motcua.office.sign;

import java.util.HashSet;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.OfficialId;
import vn.motcua.kernel.Operation;
import vn.motcua.office.OfficeAudit;
import vn.motcua.office.OfficeRefusal;
import vn.motcua.office.register.RegisterOutgoing;
import vn.motcua.signing.pades.SignPdf;

/**
 * A clerk hands a letter to whoever has the authority to sign it today ("trình ký"), or to several who sign in order, or takes it back while one signature is missing: then none counts. Whether they have it is judged again at the
 * moment of signing.
 */
@Operation(
        records = {OfficeAudit.LetterSubmitted.class, OfficeAudit.LetterTakenBack.class},
        law = "NĐ 30/2020/NĐ-CP, Đ.13")
public class SubmitToSign {

    /** So many sign one letter at most. */
    public static final int MOST_SIGNERS = 3;

    private final ToSignStore store;
    private final TurnStore turns;
    private final Signers signers;
    private final RegisterOutgoing register;
    private final SignPdf sign;
    private final TellAboutLetters tell;
    private final AuditLog audit;

    SubmitToSign(
            ToSignStore store,
            TurnStore turns,
            Signers signers,
            RegisterOutgoing register,
            SignPdf sign,
            TellAboutLetters tell,
            AuditLog audit) {
        this.store = store;
        this.turns = turns;
        this.signers = signers;
        this.register = register;
        this.sign = sign;
        this.tell = tell;
        this.audit = audit;
    }

    /**
     * Hands it over; from then on it is fixed.
     *
     * @param edition as the clerk saw it
     * @param officials who signs, in order: each gets it with the signatures of those before
     */
    @Transactional
    public void run(AgencyId agency, long id, int edition, List<OfficialId> officials) {
        if (officials.isEmpty() || officials.size() > MOST_SIGNERS)
            throw new IllegalArgumentException("a letter for " + officials.size() + " signers");
        if (new HashSet<>(officials).size() < officials.size()) throw OfficeRefusal.SIGNS_TWICE.at("second");
        LetterToSign letter = store.draft(agency, id, edition);
        if (letter.meant() == null)
            register.check(agency, letter.text().kind(), letter.text().unit()); // books and units may be others by now
        if (!sign.seals(agency)) throw OfficeRefusal.NO_SEAL_HERE.because();
        List<LetterToSign.Signer> all =
                officials.stream().map(one -> signers.one(letter, one)).toList();
        turns.submit(letter, all);
        officials.forEach(one -> audit.record(new OfficeAudit.LetterSubmitted(agency, id, one.value())));
        tell.waits(letter, all.getFirst());
    }

    /** Takes it back. A signature that is being made just then is kept by nobody, or was kept before: then there is nothing to take back. */
    @Transactional
    public void takeBack(AgencyId agency, long id) {
        turns.back(store.hold(agency, id, SigningState.WAITING), "");
        audit.record(new OfficeAudit.LetterTakenBack(agency, id));
    }
}
