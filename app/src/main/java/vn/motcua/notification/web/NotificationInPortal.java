package vn.motcua.notification.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.kernel.AccountId;
import vn.motcua.notification.Notices;
import vn.motcua.portal.spi.Bell;
import vn.motcua.portal.spi.MenuEntry;

/** Where notices stand in the shell. */
@Configuration(proxyBeanMethods = false)
class NotificationInPortal {

    private static final int PLACE = 800;

    @Bean
    static Bell noticeBell(Notices notices) {
        return new Bell() {
            @Override
            public String href() {
                return "/notification";
            }

            @Override
            public int unread(AccountId account) {
                return notices.unread(account);
            }
        };
    }

    @Bean
    static MenuEntry unreachedMenu() {
        return MenuEntry.requiring(
                "notification.follow-up", PLACE, "notification.unreached.title", "/notification/unreached");
    }
}
