package vn.motcua.certifiedcopy.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.certifiedcopy.CertifiedCopyPermission;
import vn.motcua.portal.spi.MenuEntry;

/** Where certified copies show in the shell: in the menus of those who compare and of those who certify. */
@Configuration(proxyBeanMethods = false)
class CertifiedCopyInPortal {

    private static final int PLACE = 62;

    @Bean
    static MenuEntry certifiedcopyDeskMenu() {
        return MenuEntry.requiring(
                        CertifiedCopyPermission.COMPARE.code(),
                        PLACE,
                        "certifiedcopy.desk.title",
                        "/certifiedcopy/desk")
                .in("certifiedcopy.area");
    }

    @Bean
    static MenuEntry certifiedcopySignMenu() {
        return MenuEntry.requiring(
                        CertifiedCopyPermission.SIGN.code(),
                        PLACE + 1,
                        "certifiedcopy.sign.menu",
                        "/certifiedcopy/signing")
                .in("certifiedcopy.area");
    }
}
