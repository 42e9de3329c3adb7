package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.portal.Pages;

/** The headers that keep a browser from being used against its owner (SR-26); every answer carries them. */
@Component
class BorderHeaders {

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    BorderHeaders(@Value("${motcua.secure:false}") boolean secure) {
        this.secure = secure;
    }

    /** Writes them, and leaves the nonce for the page. */
    void write(HttpServletRequest request, HttpServletResponse response) {
        String nonce = nonce();
        request.setAttribute(Pages.NONCE, nonce);
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

    /** What holds for answers that no browser shows. */
    void writeForMachines(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    private String nonce() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
