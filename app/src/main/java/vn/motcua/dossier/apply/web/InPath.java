package vn.motcua.dossier.apply.web;

import java.util.UUID;
import vn.motcua.dossier.DossierCode;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** What addresses of applications hold in their path. */
final class InPath {

    private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private InPath() {}

    /** The key of a draft; what cannot be one is nothing that is there. */
    static UUID draft(String text) {
        if (!text.matches(FORM)) throw Refused.because(KernelRefusal.NOT_FOUND);
        return UUID.fromString(text);
    }

    /** The code of a dossier; likewise. */
    static DossierCode code(String text) {
        return DossierCode.parse(text).orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
