package vn.motcua.certifiedcopy.book.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.MenuEntry;

/** Where books show in the shell. */
@Configuration(proxyBeanMethods = false)
class BookInPortal {

    private static final int PLACE = 72;

    @Bean
    static MenuEntry certifiedcopyBookMenu() {
        return MenuEntry.requiring(BookOf.RIGHT, PLACE, "certifiedcopy.book", CopyBookController.BOOK)
                .in("certifiedcopy.area");
    }
}
