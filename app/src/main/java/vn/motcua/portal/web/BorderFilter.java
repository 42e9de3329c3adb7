package vn.motcua.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.Pages;

/**
 * The border: every answer carries the headers that keep a browser from being used against its owner (SR-26), and every text that comes in
 * is well-formed, in composed form, without control characters or direction overrides (SR-45), or the request ends here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BorderFilter extends OncePerRequestFilter {

    private final SecureRandom random = new SecureRandom();
    private final HandlerExceptionResolver refusals;
    private final boolean secure;

    BorderFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals,
            @Value("${motcua.secure:false}") boolean secure) {
        this.refusals = refusals;
        this.secure = secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String nonce = nonce();
        request.setAttribute(Pages.NONCE, nonce);
        headers(response, nonce);
        try {
            chain.doFilter(CleanRequest.of(request), response);
        } catch (Refused refused) {
            refusals.resolveException(request, response, null, refused);
        }
    }

    private String nonce() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private void headers(HttpServletResponse response, String nonce) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'nonce-" + nonce
                        + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'" + (secure ? "; upgrade-insecure-requests" : ""));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
