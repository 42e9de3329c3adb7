package vn.motcua.audit.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.audit.AuditPermission;
import vn.motcua.portal.spi.MenuEntry;

/** The log's entry in the menu, for those who may read it. */
@Configuration(proxyBeanMethods = false)
class AuditMenu {

    private static final int PLACE = 900;

    @Bean
    MenuEntry auditMenuEntry() {
        return MenuEntry.requiring(AuditPermission.READ.code(), PLACE, "audit.menu", "/audit/entries");
    }
}
