package vn.motcua.dossier.track.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.HomeTile;

/** Where looking up a dossier shows in the shell. */
@Configuration(proxyBeanMethods = false)
class TrackInPortal {

    private static final int PLACE = 21;

    @Bean
    static HomeTile trackTile() {
        return new HomeTile(PLACE, "dossier.track.title", "dossier.track.tile", "/dossier/track");
    }
}
