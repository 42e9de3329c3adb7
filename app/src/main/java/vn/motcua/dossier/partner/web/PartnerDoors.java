package vn.motcua.dossier.partner.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.portal.spi.MachineDoor;

/**
 * The doors before the interface, at the root and where the two adapters of the national exchange platform forward to. The credential of this
 * contract, the session, travels in the body: so a door lets pass whatever could be a call, and {@link MapiController} does nothing for anybody
 * before it knows from the body who calls.
 */
@Configuration(proxyBeanMethods = false)
class PartnerDoors {

    static final String OLDER_ADAPTER = "/XrdAdapter/RestService/forward";
    static final String NEWER_ADAPTER = "/VXPAdapter/RestService/forward";

    @Bean
    MachineDoor mapiDoor() {
        return new Door("/mapi/");
    }

    @Bean
    MachineDoor olderAdapterDoor() {
        return new Door(OLDER_ADAPTER + "/mapi/");
    }

    @Bean
    MachineDoor newerAdapterDoor() {
        return new Door(NEWER_ADAPTER + "/mapi/");
    }

    private record Door(String prefix) implements MachineDoor {
        @Override
        public boolean admit(HttpServletRequest request, HttpServletResponse response) {
            return true;
        }
    }
}
