package vn.motcua.axis.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;

/** Where the axis shows in the shell: a tile for everybody, entries in the menu for those who run it and for those who decide what is kept. */
@Configuration(proxyBeanMethods = false)
class AxisInPortal {

    private static final int PLACE = 300;

    @Bean
    static HomeTile axisTile() {
        return new HomeTile(PLACE, "axis.title", "axis.tile", "/axis");
    }

    @Bean
    static MenuEntry axisMenu() {
        return MenuEntry.running("axis.manage", PLACE, "axis.menu", "/axis/traffic");
    }

    @Bean
    static MenuEntry keepingMenu() {
        return MenuEntry.running("axis.keep", PLACE + 1, "axis.keeping.title", "/axis/keeping");
    }
}
