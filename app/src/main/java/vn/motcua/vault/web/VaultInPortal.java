package vn.motcua.vault.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.notification.spi.NoticeKinds;
import vn.motcua.portal.spi.HomeTile;
import vn.motcua.portal.spi.MenuEntry;
import vn.motcua.vault.VaultNotice;
import vn.motcua.vault.VaultPermission;

/** Where stores show in the shell. */
@Configuration(proxyBeanMethods = false)
class VaultInPortal {

    private static final int PLACE = 24;
    private static final int OFFICE = 95;

    @Bean
    static MenuEntry vaultMenuEntry() {
        return MenuEntry.personal(PLACE, "vault.title", "/vault");
    }

    @Bean
    static MenuEntry vaultObjectionsMenuEntry() {
        return MenuEntry.requiring(VaultPermission.ANSWER.code(), OFFICE, "vault.objections", "/vault/objections")
                .in("vault.area");
    }

    @Bean
    static MenuEntry vaultOwnersMenuEntry() {
        return MenuEntry.requiring(VaultPermission.RECORD.code(), OFFICE + 1, "vault.owners", "/vault/owners")
                .in("vault.area");
    }

    @Bean
    static HomeTile vaultTile() {
        return HomeTile.personal(PLACE, "vault.title", "vault.tile", "/vault");
    }

    @Bean
    static HomeTile vaultObjectionsTile(ObjectProvider<ToAnswer> waiting) {
        return new HomeTile(
                OFFICE,
                "vault.objections",
                "vault.objections.tile",
                "/vault/objections",
                VaultPermission.ANSWER.code(),
                false,
                () -> waiting.getObject().waits());
    }

    @Bean
    static NoticeKinds vaultNotices() {
        return new NoticeKinds(List.of(VaultNotice.values()));
    }
}
