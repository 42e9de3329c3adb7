package vn.motcua.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.IdentityPermission;
import vn.motcua.portal.spi.MenuEntry;

/** The administrators' entry in the menu. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

    private static final int OFFICIALS = 800;

    @Bean
    static MenuEntry officialsMenuEntry() {
        return MenuEntry.requiring(
                IdentityPermission.MANAGE_ACCOUNTS.code(), OFFICIALS, "identity.officials.menu", "/identity/officials");
    }
}
