package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.spi.MachineDoor;

/** The door before {@code /axis/api/v1}: nobody passes without a signature that holds. */
@Component
class ApiDoor implements MachineDoor {

    static final String PREFIX = "/axis/api/v1/";

    private final SignatureCheck check;
    private final Problems problems;

    ApiDoor(SignatureCheck check, Problems problems) {
        this.check = check;
        this.problems = problems;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            check.check(request).letIn(request);
            return true;
        } catch (Refused refused) {
            problems.write(refused, request, response);
            return false;
        }
    }
}
