package vn.motcua.dossier.whole;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.dossier.DossierAudit;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.life.Officers;
import vn.motcua.kernel.Operation;
import vn.motcua.signing.container.SignContainer;

/**
 * Whoever decides for the agency takes out a dossier's whole file, for somebody outside who has a right to it. It is noted before the first byte goes out: for whom, and by which paper they asked. The
 * container is signed by the agency, or by this installation where the agency has no key here.
 */
@Operation(records = DossierAudit.WholeFileTakenOut.class)
public class TakeOutWholeFile {

    private final WholeFile whole;
    private final SignContainer sign;
    private final Officers officers;
    private final AuditLog audit;

    TakeOutWholeFile(WholeFile whole, SignContainer sign, Officers officers, AuditLog audit) {
        this.whole = whole;
        this.sign = sign;
        this.officers = officers;
        this.audit = audit;
    }

    /** True if whoever acts may. */
    public boolean may(DossierView dossier) {
        return officers.may(DossierPermission.DECIDE, dossier.agency());
    }

    /**
     * Notes that it is taken out; refused if whoever acts may not, or nothing can be signed now.
     *
     * @param asked number and day of the paper by which it was asked for
     */
    @Transactional
    public void begin(DossierView dossier, WholeFileFor who, String asked) {
        if (!may(dossier)) throw DossierRefusal.NOT_YOURS_TO_DECIDE.because();
        sign.checkRunning();
        audit.record(new DossierAudit.WholeFileTakenOut(
                dossier.agency(), dossier.code().text(), who, asked));
    }

    /** Writes it. What is noted was begun. */
    public void write(DossierView dossier, OutputStream to) throws IOException {
        sign.ofAgency(
                dossier.agency(),
                whole.of(dossier),
                "dossier.whole " + dossier.id().value(),
                to);
    }
}
