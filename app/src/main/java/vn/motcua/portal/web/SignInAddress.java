package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody is sent to sign in, and back from there. */
final class SignInAddress {

    private SignInAddress() {}

    static String leadingBackTo(HttpServletRequest request) {
        String query = request.getQueryString();
        String back = request.getRequestURI().replaceFirst("^/+", "/") + (query == null ? "" : "?" + query);
        return "/identity/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
