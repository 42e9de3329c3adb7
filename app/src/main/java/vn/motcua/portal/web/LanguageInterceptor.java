package vn.motcua.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.motcua.kernel.text.Language;
import vn.motcua.portal.Pages;

/** {@code ?lang=en} on any page is remembered in a cookie and taken out of the address. */
final class LanguageInterceptor implements HandlerInterceptor {

    private static final int YEAR = 365 * 24 * 3600;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET") || MachineRequest.is(request)) return true;
        String wanted = request.getParameter("lang");
        if (wanted == null) return true;
        Cookie cookie = new Cookie(Pages.LANGUAGE_COOKIE, Language.of(wanted).tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", withoutLanguage(request));
        return false;
    }

    private static String withoutLanguage(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String kept = query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
        String path = request.getRequestURI().replaceFirst("^/+", "/"); // never //host
        return kept.isEmpty() ? path : path + "?" + kept;
    }
}
