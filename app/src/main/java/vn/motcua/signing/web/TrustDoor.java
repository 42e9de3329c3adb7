package vn.motcua.signing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.portal.spi.MachineDoor;

/** The door before time stamps and answers about revocation: by their standards anybody's software may ask, without a credential. */
@Component
class TrustDoor implements MachineDoor {

    static final String STAMPS = "/signing/tsa";
    static final String ANSWERS = "/signing/ocsp";

    private static final Set<String> PATHS = Set.of(STAMPS, ANSWERS);

    @Override
    public String prefix() {
        return "/signing/";
    }

    @Override
    public boolean before(String path) {
        return PATHS.contains(path);
    }

    @Override
    public boolean admit(HttpServletRequest request, HttpServletResponse response) {
        return true;
    }
}
