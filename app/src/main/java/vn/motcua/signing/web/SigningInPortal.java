package vn.motcua.signing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;
import vn.motcua.signing.SigningPermission;

/** Where signing shows in the shell. */
@Configuration(proxyBeanMethods = false)
class SigningInPortal {

    private static final int TILE = 710;
    private static final int CHECK_TILE = 105;
    private static final int MENU = 820;

    @Bean
    static MenuEntry certificatesMenu() {
        return MenuEntry.running(SigningPermission.MANAGE.code(), MENU, "signing.menu", "/signing/certificates");
    }

    @Bean
    static HomeTile checkSignatureTile() {
        return new HomeTile(CHECK_TILE, "signing.validate.title", "signing.validate.tile", "/signing/validate");
    }

    @Bean
    static HomeTile trustTile() {
        return new HomeTile(TILE, "signing.about.title", "signing.tile", "/signing");
    }
}
