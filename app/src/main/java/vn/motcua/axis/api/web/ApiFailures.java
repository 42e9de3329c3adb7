package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.motcua.kernel.Refused;

/** Refusals that leave the door's endpoints; faults are answered as everywhere. */
@ControllerAdvice(basePackageClasses = ApiDoor.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures {

    private final Problems problems;

    ApiFailures(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(refused, request, response);
    }
}
