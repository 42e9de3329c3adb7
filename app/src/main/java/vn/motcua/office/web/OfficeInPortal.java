package vn.motcua.office.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.office.OfficePermission;
import vn.motcua.portal.spi.MenuEntry;

/** Where the office shows in the shell: in the menu of those who work in one. */
@Configuration(proxyBeanMethods = false)
class OfficeInPortal {

    private static final int PLACE = 300;

    @Bean
    static MenuEntry officeMenuEntry() {
        return MenuEntry.requiring(OfficePermission.SEE.code(), PLACE, "office.title", "/office");
    }
}
