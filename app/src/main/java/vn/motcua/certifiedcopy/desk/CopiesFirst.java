package vn.motcua.certifiedcopy.desk;

import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopies;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.spi.StepGuard;

/** While a copy is made for a dossier, its step is not ended by hand: the copy would be certified all the same, and the fee asked for twice. */
@Component
class CopiesFirst implements StepGuard {

    private final CertifiedCopies copies;

    CopiesFirst(CertifiedCopies copies) {
        this.copies = copies;
    }

    @Override
    public void mayEnd(DossierCode dossier, String step) {
        if (step.equals(CopyDossiers.STEP)
                && copies.ofDossier(dossier.text()).stream().anyMatch(DossierWaits::underWay))
            throw CertifiedCopyRefusal.COPIES_UNDER_WAY.because();
    }
}
