package vn.motcua.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.identity.IdentityPermission;
import vn.motcua.portal.spi.MenuEntry;

/** The administrators' entry in the menu. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

    private static final int OFFICIALS = 800;
    private static final int GRANTS = 810;
    private static final int CLIENTS = 820;
    private static final int MANDATES = 830;

    @Bean
    static MenuEntry officialsMenuEntry() {
        return MenuEntry.running(
                IdentityPermission.MANAGE_ACCOUNTS.code(), OFFICIALS, "identity.officials.menu", "/identity/officials");
    }

    @Bean
    static MenuEntry grantsMenuEntry() {
        return MenuEntry.running(IdentityPermission.GRANT.code(), GRANTS, "identity.grants.menu", "/identity/grants");
    }

    @Bean
    static MenuEntry clientsMenuEntry() {
        return MenuEntry.running(
                IdentityPermission.MANAGE_CLIENTS.code(), CLIENTS, "identity.clients.menu", "/identity/clients");
    }

    @Bean
    static MenuEntry mandatesMenuEntry() {
        return MenuEntry.requiring(
                IdentityPermission.CONFIRM_MANDATES.code(),
                MANDATES,
                "identity.mandate.menu",
                "/identity/mandates/papers");
    }
}
