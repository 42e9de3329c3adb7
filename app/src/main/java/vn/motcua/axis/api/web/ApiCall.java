package vn.motcua.axis.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.axis.system.Caller;

/**
 * A request that was let in.
 *
 * @param caller who asks
 * @param system the row of its system
 * @param digest SHA-256 of the body, as signed; {@code null} if there is none
 */
record ApiCall(Caller caller, long system, byte @Nullable [] digest) {

    private static final String ATTRIBUTE = ApiCall.class.getName();

    static ApiCall of(HttpServletRequest request) {
        return (ApiCall) Objects.requireNonNull(request.getAttribute(ATTRIBUTE));
    }

    void letIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
