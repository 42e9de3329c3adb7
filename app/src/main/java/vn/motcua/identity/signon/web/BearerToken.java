package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The access token of a request: in the header; what the body says beside it is not heeded. */
final class BearerToken {

    private BearerToken() {}

    /** The token; only a form may carry it in its body, and never an address. */
    static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7))
            return Optional.of(header.substring(7).strip()).filter(token -> !token.isEmpty());
        boolean form = request.getMethod().equals("POST") && request.getQueryString() == null;
        return form ? Optional.ofNullable(request.getParameter("access_token")) : Optional.empty();
    }
}
