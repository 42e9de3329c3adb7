package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.spi.MachineDoor;

/** The doors for machines, by address. */
@Component
class MachineDoors {

    private final ObjectProvider<MachineDoor> doors;

    MachineDoors(ObjectProvider<MachineDoor> doors) {
        this.doors = doors;
    }

    /** True if a machine's contract holds at this address. */
    boolean stand(HttpServletRequest request) {
        return before(request).isPresent();
    }

    /** Has the door look at the request; an address without door is open to nobody. */
    boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return before(request)
                .orElseThrow(() -> Refused.because(KernelRefusal.NOT_ALLOWED))
                .admit(request, response);
    }

    private Optional<MachineDoor> before(HttpServletRequest request) {
        String path = request.getRequestURI();
        return doors.stream().filter(door -> path.startsWith(door.prefix())).findFirst();
    }
}
