package vn.motcua.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.Crowd;

/**
 * When more people ask for pages than can be served, some are told so at once (429, {@code Retry-After}), so that the others are served quickly, rather than
 * all of them late. It stands behind the border, where a request has been read to its end, and before sessions: nobody's slow line takes a place, and who is
 * turned away costs no connection to the database. Machines' doors have limits of their own, in the words of their contracts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class CrowdFilter extends OncePerRequestFilter {

    private static final long RETRY_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Crowd crowd;
    private final MachineDoors machines;
    private final HandlerExceptionResolver refusals;

    CrowdFilter(
            @Value("${motcua.portal.requests-at-once:48}") int atOnce,
            @Value("${motcua.portal.requests-in-line:256}") int line,
            MachineDoors machines,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.crowd = new Crowd(atOnce, line, PATIENCE);
        this.machines = machines;
        this.refusals = refusals;
    }

    /** The administrator's door stays open; contents of files may take their reader's time. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(DoorFilter.ADMIN) || path.startsWith(DoorFilter.FILES) || machines.stand(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!crowd.enter()) {
            refusals.resolveException(
                    request, response, null, Refused.because(KernelRefusal.TOO_MANY_REQUESTS, RETRY_SECONDS));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            crowd.leave();
        }
    }
}
