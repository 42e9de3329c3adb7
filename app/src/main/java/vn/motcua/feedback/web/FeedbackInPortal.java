package vn.motcua.feedback.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;

/** Where questions and answers stand in the shell. */
@Configuration(proxyBeanMethods = false)
class FeedbackInPortal {

    private static final int PLACE = 250;

    @Bean
    static HomeTile feedbackTile() {
        return new HomeTile(PLACE, "feedback.title", "feedback.tile", "/feedback/questions");
    }

    @Bean
    static MenuEntry feedbackMenu() {
        return MenuEntry.open(PLACE, "feedback.title", "/feedback/questions");
    }

    @Bean
    static MenuEntry feedbackDeskMenu() {
        return MenuEntry.requiring("feedback.answer", PLACE + 1, "feedback.desk", "/feedback/desk");
    }
}
