package vn.motcua.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.kernel.access.OpenToAll;

/** Where the server sends what no controller took: unknown addresses, refusals of the server itself, faults outside controllers. */
@Controller
@OpenToAll
class LastResort implements ErrorController {

    private final Failures failures;

    LastResort(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (fault instanceof Throwable thrown) failures.fault(thrown, request, response);
        else failures.status(status instanceof Integer code ? code : 404, request, response);
    }
}
