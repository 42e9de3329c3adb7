package vn.motcua.payment.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;

/** Where payments stand in the shell. */
@Configuration(proxyBeanMethods = false)
class PaymentInPortal {

    private static final int PLACE = 260;

    @Bean
    static MenuEntry paymentCounterMenu() {
        return MenuEntry.requiring("payment.collect", PLACE, "payment.counter", "/payment/counter");
    }

    @Bean
    static MenuEntry paymentBookMenu() {
        return MenuEntry.requiring("payment.treasurer", PLACE + 1, "payment.book", "/payment/book");
    }

    @Bean
    static MenuEntry paymentPartnersMenu() {
        return MenuEntry.running("payment.partners", PLACE + 2, "payment.partners", "/payment/partners");
    }

    @Bean
    static HomeTile paymentTile() {
        return HomeTile.personal(PLACE, "payment.title", "payment.tile", "/payment/mine");
    }
}
