package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.identity.demo.DemoPerson;

/** Spring Security's own client: finds everything out by discovery, and checks signature, nonce, issuer and audience itself. */
class SpringClientTests extends SsoTest {

    @Test
    void springSecuritySignsSomebodyIn() {
        ClientRegistration registration = registration();
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(registration), "/login");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(resolver.resolve(new MockHttpServletRequest("GET", "/login/us"), "us"));
        Answer back = browser(DemoPerson.LAN).peek(request.getAuthorizationRequestUri());
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(Portal.returned(back, "code"))
                .redirectUri(ModernApp.CALLBACK)
                .state(URLDecoder.decode(Portal.returned(back, "state"), StandardCharsets.UTF_8))
                .build();
        Authentication signedIn = Objects.requireNonNull(new OidcAuthorizationCodeAuthenticationProvider(
                        new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService())
                .authenticate(new OAuth2LoginAuthenticationToken(
                        registration, new OAuth2AuthorizationExchange(request, response))));
        OidcUser user = (OidcUser) Objects.requireNonNull(signedIn.getPrincipal());
        assertThat(user.getFullName()).isEqualTo(DemoPerson.LAN.person());
        assertThat(user.getClaimAsString("SoDinhDanh")).isEqualTo(DemoPerson.LAN.signInName());
        assertThat(user.getIdToken().getIssuer()).hasToString(provider());
    }

    private ClientRegistration registration() {
        RegisterClient.Registered registered = register.register(new RegisterClient.Wanted(
                "Ứng dụng Spring",
                ClientProfile.STRICT,
                List.of(ModernApp.CALLBACK),
                List.of(),
                null,
                null,
                EnumSet.allOf(ClaimGroup.class),
                false,
                false));
        return ClientRegistrations.fromIssuerLocation(provider())
                .registrationId("us")
                .clientId(registered.client().id())
                .clientSecret(registered.secret())
                .redirectUri(ModernApp.CALLBACK)
                .scope("openid", "profile")
                .build();
    }
}
