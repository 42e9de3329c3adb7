package vn.motcua.dossier.apply;

import vn.motcua.kernel.access.ActorKind;
import vn.motcua.portal.Page;
import vn.motcua.portal.component.Crumb;

/** Where the pages of an application lead back to: to one's own dossiers, or to the counter. */
public final class ApplyCrumb {

    private ApplyCrumb() {}

    /** For whoever reads the page. */
    public static Crumb of(Page page) {
        return page.actor().kind() == ActorKind.OFFICIAL
                ? Crumb.of(page.t("dossier.counter.title"), home(page))
                : Crumb.of(page.t("dossier.mine.title"), home(page));
    }

    /** The address. */
    public static String home(Page page) {
        return page.actor().kind() == ActorKind.OFFICIAL ? "/dossier/counter" : "/dossier/mine";
    }
}
