package vn.motcua.dossier.sign;

import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ResultView;
import vn.motcua.dossier.Results;
import vn.motcua.kernel.intake.FileId;
import vn.motcua.kernel.intake.IntakeFile;
import vn.motcua.procedure.flow.NationalStatus;
import vn.motcua.signing.pades.SignedFiles;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.spi.PaperHolder;

/** Results as papers that officials sign in sheaves. */
@Component
class ResultPapers implements PaperHolder {

    static final String KIND = "dossier.result";

    private final Results results;
    private final Dossiers dossiers;
    private final SignedFiles files;
    private final KeepSigned keep;

    ResultPapers(Results results, Dossiers dossiers, SignedFiles files, KeepSigned keep) {
        this.results = results;
        this.dossiers = dossiers;
        this.files = files;
        this.keep = keep;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public byte[] open(String subject) throws IOException {
        return files.read(new FileId(result(subject).file()));
    }

    @Override
    public Runnable keep(String subject, SignedPdf signed) throws IOException {
        ResultView result = result(subject);
        IntakeFile file = files.store(result.fileName(), signed.bytes());
        return () -> keep.signed(result, file, signed);
    }

    private ResultView result(String subject) {
        ResultView result = results.find(Long.parseLong(subject))
                .filter(one -> one.signed() == null && one.replaced() == null)
                .orElseThrow(() -> DossierRefusal.RESULT_NOT_TO_SIGN.because());
        DossierView dossier =
                dossiers.find(result.dossier()).orElseThrow(() -> DossierRefusal.NO_SUCH_DOSSIER.because());
        if (!runs(dossier)) throw DossierRefusal.RESULT_NOT_TO_SIGN.because();
        return result;
    }

    /** True while results are worked on. */
    static boolean runs(DossierView dossier) {
        return dossier.status() == NationalStatus.ACCEPTED || dossier.status() == NationalStatus.IN_PROGRESS;
    }
}
