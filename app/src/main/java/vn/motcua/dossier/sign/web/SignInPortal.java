package vn.motcua.dossier.sign.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.portal.spi.MenuEntry;

/** Where signing of results shows in the shell: in the menu of those who decide. */
@Configuration(value = "dossierSignInPortal", proxyBeanMethods = false)
class SignInPortal {

    private static final int PLACE = 61;

    @Bean
    static MenuEntry resultSigningMenu() {
        return MenuEntry.requiring(DossierPermission.DECIDE.code(), PLACE, "dossier.sign.menu", "/dossier/signing");
    }
}
