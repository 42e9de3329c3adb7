package vn.motcua.dossier.national.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.MenuEntry;

/** Where the nation's view and the accounts of software stand in the menu. */
@Configuration(proxyBeanMethods = false)
class NationalInPortal {

    private static final int PLACE = 240;

    @Bean
    static MenuEntry nationalMenu() {
        return MenuEntry.requiring("dossier.see", PLACE, "dossier.menu.national", "/dossier/national");
    }

    @Bean
    static MenuEntry partnersMenu() {
        return MenuEntry.running("dossier.partners", PLACE + 1, "dossier.partners.title", "/dossier/partners");
    }
}
