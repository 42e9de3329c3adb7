package vn.motcua.dossier.proof;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditSubject;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.ProvenLines;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierRefusal;

/** Makes proofs of dossiers. */
@Component
public class DossierProofs {

    private static final int MOST = 1000;

    private final ProvenLines lines;

    DossierProofs(ProvenLines lines) {
        this.lines = lines;
    }

    /** All acts on a dossier so far; refused while the newest of them wait for the log's signature, a minute at most. */
    public DossierProof of(DossierCode code) {
        ProvenLines.About about = lines.about(new AuditSubject("dossier.dossier", code.text()), MOST);
        if (about.waiting() > 0) throw DossierRefusal.NOT_SIGNED_YET.because();
        List<LogProof> proofs = about.proofs();
        if (proofs.isEmpty()) throw DossierRefusal.NO_SUCH_DOSSIER.because();
        return new DossierProof(
                code.text(),
                proofs.getFirst().note(),
                proofs.getFirst().key(),
                proofs.stream()
                        .map(one -> new DossierProof.Line(one.line(), one.leaf(), one.path()))
                        .toList());
    }
}
