package vn.motcua.identity.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.portal.spi.MachineDoor;

/** The door before the demo's outside provider: shut where the demo nation is not. Codes and tokens are judged behind it. */
@Component
class DemoOutsideDoor implements MachineDoor {

    private static final Set<String> PATHS = Set.of(DemoOutsideController.TOKEN, DemoOutsideController.USER_INFO);

    private final boolean demo;

    DemoOutsideDoor(@Value("${motcua.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Override
    public String prefix() {
        return DemoOutsideController.HERE + "/";
    }

    @Override
    public boolean before(String path) {
        return PATHS.contains(path);
    }

    @Override
    public boolean admit(HttpServletRequest request, HttpServletResponse response) {
        if (!demo) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return demo;
    }
}
