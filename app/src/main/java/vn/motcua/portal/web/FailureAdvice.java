package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** Every exception that leaves a controller: refusals, requests that cannot be read, and faults. */
@ControllerAdvice
class FailureAdvice {

    private final Failures failures;

    FailureAdvice(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        failures.refuse(refused, request, response);
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        failures.refuse(
                Refused.at(e.getParameterName(), KernelRefusal.MISSING, e.getParameterName()), request, response);
    }

    @ExceptionHandler
    void mismatch(TypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean date =
                e.getRequiredType() != null && java.time.temporal.Temporal.class.isAssignableFrom(e.getRequiredType());
        failures.refuse(
                Refused.because(
                        date ? KernelRefusal.NO_SUCH_DATE : KernelRefusal.NOT_UNDERSTOOD, String.valueOf(e.getValue())),
                request,
                response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        failures.refuse(Refused.because(KernelRefusal.BODY_TOO_LARGE), request, response);
    }

    /** A body that could not be read as the parameters it promised; the server says so each time that it is asked. */
    @ExceptionHandler
    void unreadable(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        failures.status(e.getErrorCode(), request, response);
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {}

    @ExceptionHandler
    void any(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
            failures.status(known.getStatusCode().value(), request, response);
        else if (e instanceof ConcurrencyFailureException)
            failures.refuse(Refused.because(KernelRefusal.TOO_MANY_REQUESTS), request, response);
        else failures.fault(e, request, response);
    }
}
