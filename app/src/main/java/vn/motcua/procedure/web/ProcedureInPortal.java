package vn.motcua.procedure.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;
import vn.motcua.procedure.ProcedurePermission;
import vn.motcua.procedure.draft.DraftTab;

/** Where the catalogue shows in the shell. */
@Configuration(proxyBeanMethods = false)
class ProcedureInPortal {

    private static final int PLACE = 50;
    private static final int RECORD_TAB = 100;
    private static final int CHANGES_TAB = 500;
    private static final int REVIEW_TAB = 600;

    @Bean
    static MenuEntry procedureMenuEntry() {
        return MenuEntry.open(PLACE, "procedure.title", "/procedure");
    }

    @Bean
    static MenuEntry draftsMenuEntry() {
        return MenuEntry.requiring(
                ProcedurePermission.SEE_DRAFTS.code(), PLACE + 1, "procedure.drafts.menu", "/procedure/drafts");
    }

    @Bean
    static DraftTab recordTab() {
        return new DraftTab(RECORD_TAB, "procedure.draft.tab.record", "");
    }

    @Bean
    static DraftTab changesTab() {
        return new DraftTab(CHANGES_TAB, "procedure.draft.tab.changes", "changes");
    }

    @Bean
    static DraftTab reviewTab() {
        return new DraftTab(REVIEW_TAB, "procedure.draft.tab.review", "review");
    }

    @Bean
    static HomeTile procedureTile() {
        return new HomeTile(PLACE, "procedure.title", "procedure.tile", "/procedure");
    }
}
