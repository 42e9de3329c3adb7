package vn.motcua.certifiedcopy.check.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.HomeTile;

/** Where the check shows in the shell. */
@Configuration(proxyBeanMethods = false)
class CheckInPortal {

    private static final int TILE = 106;

    @Bean
    static HomeTile checkCopyTile() {
        return new HomeTile(TILE, "certifiedcopy.check", "certifiedcopy.check.tile", "/certifiedcopy/check");
    }
}
