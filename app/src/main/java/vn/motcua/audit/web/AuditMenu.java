package vn.motcua.audit.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.audit.AuditPermission;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;

/** Where the log shows in the shell: in the menu for those who may read it, on the home page for everybody. */
@Configuration(proxyBeanMethods = false)
class AuditMenu {

    private static final int PLACE = 900;

    @Bean
    MenuEntry auditMenuEntry() {
        return MenuEntry.running(AuditPermission.READ.code(), PLACE, "audit.menu", "/audit/entries");
    }

    @Bean
    HomeTile auditTile() {
        return new HomeTile(PLACE, "audit.about.title", "audit.tile", "/audit");
    }
}
