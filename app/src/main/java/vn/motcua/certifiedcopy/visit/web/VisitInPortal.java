package vn.motcua.certifiedcopy.visit.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.certifiedcopy.visit.VisitNotice;
import vn.motcua.notification.spi.NoticeKinds;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;

/** Where appointments show in the shell. */
@Configuration(proxyBeanMethods = false)
class VisitInPortal {

    private static final int DESK = 64;
    private static final int TILE = 26;

    @Bean
    static MenuEntry certifiedcopyVisitsMenu() {
        return MenuEntry.requiring(
                        VisitDeskController.RIGHT, DESK, "certifiedcopy.visit.desk", VisitDeskController.DESK)
                .in("certifiedcopy.area");
    }

    @Bean
    static HomeTile certifiedcopyVisitsTile() {
        return HomeTile.personal(TILE, "certifiedcopy.visits", "certifiedcopy.visits.tile", VisitController.VISITS);
    }

    @Bean
    static NoticeKinds visitNotices() {
        return new NoticeKinds(List.of(VisitNotice.values()));
    }
}
