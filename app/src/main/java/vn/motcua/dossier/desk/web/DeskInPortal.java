package vn.motcua.dossier.desk.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossier.DossierPermission;
import vn.motcua.dossier.desk.Inbox;
import vn.motcua.dossier.desk.InboxCounts;
import vn.motcua.kernel.text.Phrase;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;

/** Where the desk shows in the shell: in the menu and on the home of those who see dossiers, with how much waits. */
@Configuration(proxyBeanMethods = false)
class DeskInPortal {

    private static final int PLACE = 60;

    @Bean
    static MenuEntry deskMenuEntry() {
        return MenuEntry.requiring(DossierPermission.SEE.code(), PLACE, "dossier.desk.title", "/dossier/desk");
    }

    @Bean
    static HomeTile deskTile(ObjectProvider<Inbox> inbox) {
        return new HomeTile(
                0,
                "dossier.desk.title",
                "dossier.desk.tile",
                "/dossier/desk",
                DossierPermission.SEE.code(),
                false,
                () -> waits(inbox.getObject().counts()));
    }

    private static Phrase waits(InboxCounts counts) {
        return new Phrase("dossier.desk.tile.waits", java.util.List.of(counts.all(), counts.late(), counts.soon()));
    }
}
