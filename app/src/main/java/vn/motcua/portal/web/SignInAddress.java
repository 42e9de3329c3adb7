package vn.motcua.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Where somebody is sent to sign in, and back from there. */
final class SignInAddress {

    private static final int LONGEST = 3_000;

    private SignInAddress() {}

    static String toSignIn(HttpServletRequest request) {
        return "/identity/sign-in?back=" + here(request);
    }

    /** Where somebody who is signed in shows once more that it is them. */
    static String toConfirm(HttpServletRequest request) {
        return "/identity/confirm?back=" + here(request);
    }

    /** The same for somebody who sent a form: back to the page with the form, where the browser has kept what was filled in. */
    static String toConfirmForm(HttpServletRequest request) {
        return "/identity/confirm?back=" + encoded(referring(request));
    }

    /** The same for somebody whose sign-in ended meanwhile. */
    static String toSignInForm(HttpServletRequest request) {
        return "/identity/sign-in?back=" + encoded(referring(request));
    }

    /** Path and query of the page that the request came from; of its host and scheme nothing is taken over. */
    private static String referring(HttpServletRequest request) {
        try {
            URI referring = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            String path = String.valueOf(referring.getRawPath()).replaceFirst("^/*", "/");
            return referring.getRawQuery() == null ? path : path + "?" + referring.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        String back = request.getRequestURI().replaceFirst("^/+", "/") + (query == null ? "" : "?" + query);
        return encoded(back);
    }

    /** A way back that would fill the answer's head is cut: to the page without what it was asked, or home. */
    private static String encoded(String back) {
        String whole = URLEncoder.encode(back, StandardCharsets.UTF_8);
        if (whole.length() <= LONGEST) return whole;
        int query = back.indexOf('?');
        return query < 0 ? "%2F" : encoded(back.substring(0, query));
    }
}
