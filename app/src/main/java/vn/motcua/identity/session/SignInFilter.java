package vn.motcua.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads who is here from the session, for the length of the request. */
final class SignInFilter extends OncePerRequestFilter {

    private final SignInSession sessions;

    SignInFilter(SignInSession sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> here = sessions.read(request);
        here.ifPresent(who -> SecurityContextHolder.getContext().setAuthentication(who));
        chain.doFilter(request, response);
    }
}
