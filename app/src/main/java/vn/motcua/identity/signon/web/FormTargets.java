package vn.motcua.identity.signon.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.identity.client.ClientRepository;
import vn.motcua.identity.signon.StoredRequests;

/**
 * Browsers hold what a form's answer leads to against the policy of the page it stood on. Where the pages of a sign-in end at an application,
 * its own addresses are added to that policy: those, and only on the way there.
 */
@Configuration(proxyBeanMethods = false)
class FormTargets implements WebMvcConfigurer, HandlerInterceptor {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OWN = "form-action 'self'";

    private final StoredRequests requests;
    private final ClientRepository clients;

    FormTargets(StoredRequests requests, ClientRepository clients) {
        this.requests = requests;
        this.clients = clients;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/identity/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String policy = response.getHeader(POLICY);
        if (policy == null) return true;
        word(request)
                .flatMap(requests::find)
                .flatMap(stored -> clients.find(stored.client()))
                .map(client -> client.redirectUris().stream()
                        .map(FormTargets::origin)
                        .distinct()
                        .collect(Collectors.joining(" ")))
                .ifPresent(origins -> response.setHeader(POLICY, policy.replace(OWN, OWN + " " + origins)));
        return true;
    }

    private static Optional<String> word(HttpServletRequest request) {
        String back = request.getParameter("back");
        String path = back == null ? request.getRequestURI() : back;
        return path.startsWith(Walk.CONTINUED)
                ? Optional.of(path.substring(Walk.CONTINUED.length()).replaceFirst("/.*", ""))
                : Optional.empty();
    }

    private static String origin(String uri) {
        URI address = URI.create(uri);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
