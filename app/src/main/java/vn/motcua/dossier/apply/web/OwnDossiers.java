package vn.motcua.dossier.apply.web;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.life.DossierSight;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.Page;

/** Finds a dossier for whoever asks: nobody else's is there. */
@Component
class OwnDossiers {

    private final Dossiers dossiers;
    private final DossierSight sight;

    OwnDossiers(Dossiers dossiers, DossierSight sight) {
        this.dossiers = dossiers;
        this.sight = sight;
    }

    /** One's own. */
    DossierView open(Page page, String code) {
        return find(page, code, dossier -> false);
    }

    /** One's own, or one that one may see as an officer. */
    DossierView seen(Page page, String code) {
        return find(page, code, sight::sees);
    }

    /** One's own, or one that one receives papers for at the counter. */
    DossierView received(Page page, String code) {
        return find(page, code, dossier -> may(page, dossier, DossierPermission.RECEIVE));
    }

    /** One's own, or one that one has to do with. */
    DossierView handled(Page page, String code) {
        return find(page, code, dossier -> mayHandle(page, dossier));
    }

    /** True if it is one's own, or that of whoever one represents in this. */
    boolean mine(Page page, DossierView dossier) {
        MineController.own(page);
        return page.actor().mayActFor(dossier.account(), dossier.procedureCode());
    }

    /** True if one has to do with it, as an officer. */
    boolean mayHandle(Page page, DossierView dossier) {
        return Stream.of(
                        DossierPermission.RECEIVE,
                        DossierPermission.HANDLE,
                        DossierPermission.HEAD,
                        DossierPermission.DECIDE)
                .anyMatch(permission -> may(page, dossier, permission));
    }

    private static boolean may(Page page, DossierView dossier, DossierPermission permission) {
        return page.may(permission.code(), dossier.agency());
    }

    private DossierView find(Page page, String code, Predicate<DossierView> other) {
        return dossiers.find(InPath.code(code))
                .filter(dossier -> mine(page, dossier) || other.test(dossier))
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_FOUND));
    }
}
