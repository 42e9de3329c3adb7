package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.spi.MachineDoor;

/** The doors for machines, by address. */
@Component
class MachineDoors {

    private final ObjectProvider<MachineDoor> offered;
    private volatile @Nullable List<MachineDoor> doors;

    MachineDoors(ObjectProvider<MachineDoor> offered) {
        this.offered = offered;
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
        for (MachineDoor door : doors()) if (door.before(path)) return Optional.of(door);
        return Optional.empty();
    }

    /** Asked for once, and not while the application is being put together: doors need much that needs the border. */
    private List<MachineDoor> doors() {
        List<MachineDoor> known = doors;
        if (known == null) {
            known = offered.stream().toList();
            doors = known;
        }
        return known;
    }
}
