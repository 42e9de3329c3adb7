package vn.motcua.certifiedcopy.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.certifiedcopy.CertifiedCopy;
import vn.motcua.certifiedcopy.CertifiedCopyRefusal;
import vn.motcua.certifiedcopy.CopyState;
import vn.motcua.certifiedcopy.SeenCopy;
import vn.motcua.signing.sheaf.Sheaves;

/** Which copies are in a sheaf that is being signed. Whoever decides about one in that very moment decides first or finds it signed: both hold it. */
@Component
public class UnderWay {

    /** Under which kind copies are signed. */
    public static final String KIND = "certifiedcopy.copy";

    private final Sheaves sheaves;

    UnderWay(Sheaves sheaves) {
        this.sheaves = sheaves;
    }

    /** True if it is being signed. */
    public boolean is(CertifiedCopy copy) {
        return copy.state() == CopyState.TO_SIGN
                && !sheaves.underWay(KIND, List.of(SeenCopy.of(copy).text())).isEmpty();
    }

    void check(CertifiedCopy copy) {
        if (is(copy)) throw CertifiedCopyRefusal.BEING_SIGNED.because();
    }
}
