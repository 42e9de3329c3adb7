package vn.motcua.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.kernel.Refused;

/**
 * The border: every answer carries the headers that keep a browser from being used against its owner (SR-26), and every text that comes in
 * is well-formed, in composed form, without control characters or direction overrides (SR-45), or the request ends here. Behind a machine's
 * door bodies are left alone: what the contract of the address says of them is that door's to check.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BorderFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver refusals;
    private final BorderHeaders headers;
    private final MachineDoors machines;

    BorderFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals,
            BorderHeaders headers,
            MachineDoors machines) {
        this.refusals = refusals;
        this.headers = headers;
        this.machines = machines;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (machines.stand(request)) {
            headers.writeForMachines(response);
            chain.doFilter(new MachineRequest(request), response);
            return;
        }
        headers.write(request, response);
        try {
            chain.doFilter(CleanRequest.of(request), response);
        } catch (Refused refused) {
            refusals.resolveException(request, response, null, refused);
        }
    }
}
