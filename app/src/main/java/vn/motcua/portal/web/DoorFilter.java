package vn.motcua.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps each door to its own paths: files of strangers never come from the origin of our pages, nor pages from theirs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorFilter extends OncePerRequestFilter {

    static final String FILES = "/files/";
    static final String ADMIN = "/-/";

    private final Doors doors;

    DoorFilter(Doors doors) {
        this.doors = doors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        int port = request.getLocalPort();
        String own = port == doors.port() ? ADMIN : port == doors.filesPort() ? FILES : "";
        boolean right = own.isEmpty() ? !path.startsWith(ADMIN) && !path.startsWith(FILES) : path.startsWith(own);
        if (right) chain.doFilter(request, response);
        else response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
}
