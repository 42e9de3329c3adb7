package vn.motcua.dossier.apply.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;
import vn.motcua.procedure.ProcedureAction;

/** Where applying shows in the shell and on the pages of procedures. */
@Configuration(proxyBeanMethods = false)
class ApplyInPortal {

    private static final int PLACE = 20;

    @Bean
    static ProcedureAction applyAction() {
        return new ProcedureAction(PLACE, "dossier.apply.begin", "/dossier/apply/");
    }

    @Bean
    static MenuEntry mineMenuEntry() {
        return MenuEntry.personal(PLACE, "dossier.mine.title", "/dossier/mine");
    }

    @Bean
    static MenuEntry counterMenuEntry() {
        return MenuEntry.requiring(
                DossierPermission.RECEIVE.code(), PLACE + 1, "dossier.counter.title", "/dossier/counter");
    }

    @Bean
    static HomeTile mineTile() {
        return HomeTile.personal(PLACE, "dossier.mine.title", "dossier.mine.tile", "/dossier/mine");
    }
}
