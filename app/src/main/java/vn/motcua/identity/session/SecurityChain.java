package vn.motcua.identity.session;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.portal.spi.MachineDoor;

/** What stands before every route: who is here is read from the session, forged forms are refused; who may go where is each route's own policy. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            CsrfTokenRepository tokens,
            SignInSession sessions,
            List<MachineDoor> machines,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .ignoringRequestMatchers("/-/**")
                        // changes nothing, and is signed out by a token of ours or not at all
                        .ignoringRequestMatchers("/oauth2/authorize", "/oidc/logout")
                        .ignoringRequestMatchers(
                                request -> machines.stream().anyMatch(door -> door.before(request.getRequestURI()))))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.disable()) // SignInSession gives new ids, when it matters
                .headers(headers -> headers.disable()) // the portal's border sets them
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(failures -> failures.accessDeniedHandler((request, response, denied) ->
                        refusals.resolveException(request, response, null, Refused.because(KernelRefusal.FORGED_FORM))))
                .addFilterBefore(new SignInFilter(sessions), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /**
     * What a header's value may hold is said by HTTP, and held to by the server's own parser; whoever reads a header judges the value. Without
     * this, a word in UTF-8 from a client's software would be a fault, because its bytes look like control characters.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    CsrfTokenRepository csrfTokens(CookieNames names) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(names.of("form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(names.secure()).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @Bean
    CookieSerializer sessionCookie(CookieNames names) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(names.of("session"));
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(names.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
