package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody is sent to sign in, and back from there. */
final class SignInAddress {

    private SignInAddress() {}

    static String toSignIn(HttpServletRequest request) {
        return "/identity/sign-in?back=" + here(request);
    }

    /** Where somebody who is signed in shows once more that it is them. */
    static String toConfirm(HttpServletRequest request) {
        return "/identity/confirm?back=" + here(request);
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        String back = request.getRequestURI().replaceFirst("^/+", "/") + (query == null ? "" : "?" + query);
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
