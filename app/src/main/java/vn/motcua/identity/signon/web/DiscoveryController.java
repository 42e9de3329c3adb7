package vn.motcua.identity.signon.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.identity.jose.JwsAlgorithm;
import vn.motcua.identity.signon.AssuranceLevel;
import vn.motcua.identity.signon.Claim;
import vn.motcua.identity.signon.Scopes;
import vn.motcua.identity.signon.TokenKeys;
import vn.motcua.kernel.access.OpenToAll;
import vn.motcua.portal.PublicAddress;

/** What applications find out for themselves: the addresses, what is supported, the keys. */
@Controller
@OpenToAll
class DiscoveryController {

    private static final String KEYS = "/oauth2/jwks";
    private static final List<String> AUTHENTICATION =
            List.of("client_secret_basic", "client_secret_post", "private_key_jwt");
    private static final List<String> SIGNATURES =
            Arrays.stream(JwsAlgorithm.values()).map(Enum::name).toList();

    private final TokenKeys keys;
    private final PublicAddress address;
    private final ProtocolAnswers answers;

    DiscoveryController(TokenKeys keys, PublicAddress address, ProtocolAnswers answers) {
        this.keys = keys;
        this.address = address;
        this.answers = answers;
    }

    @GetMapping({"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    ResponseEntity<byte[]> configuration() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("issuer", address.origin());
        all.put("authorization_endpoint", address.of(AuthorizeController.HERE));
        all.put("token_endpoint", address.of(ApplicationDoor.TOKEN));
        all.put("userinfo_endpoint", address.of(ApplicationDoor.USER_INFO));
        all.put("introspection_endpoint", address.of(ApplicationDoor.INTROSPECT));
        all.put("revocation_endpoint", address.of(ApplicationDoor.REVOKE));
        all.put("pushed_authorization_request_endpoint", address.of(ApplicationDoor.PUSHED));
        all.put("end_session_endpoint", address.of(LogoutController.HERE));
        all.put("jwks_uri", address.of(KEYS));
        supported(all);
        return answers.ok(all);
    }

    @GetMapping(KEYS)
    ResponseEntity<byte[]> keys() {
        return answers.ok(keys.set());
    }

    private static void supported(Map<String, Object> all) {
        all.put("scopes_supported", Scopes.all());
        all.put("response_types_supported", List.of("code"));
        all.put("response_modes_supported", List.of("query"));
        all.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        all.put(
                "acr_values_supported",
                Arrays.stream(AssuranceLevel.values()).map(AssuranceLevel::code).toList());
        all.put("subject_types_supported", List.of("pairwise", "public"));
        all.put("id_token_signing_alg_values_supported", List.of("RS256"));
        all.put("code_challenge_methods_supported", List.of("S256"));
        all.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
        for (String endpoint : List.of("token", "introspection", "revocation")) {
            all.put(endpoint + "_endpoint_auth_methods_supported", AUTHENTICATION);
            all.put(endpoint + "_endpoint_auth_signing_alg_values_supported", SIGNATURES);
        }
        claims(all);
        all.put("claims_parameter_supported", false);
        all.put("request_parameter_supported", false);
        all.put("request_uri_parameter_supported", false);
        all.put("authorization_response_iss_parameter_supported", true);
        all.put("backchannel_logout_supported", true);
        all.put("backchannel_logout_session_supported", true);
        all.put("ui_locales_supported", List.of("vi", "en"));
    }

    private static void claims(Map<String, Object> all) {
        all.put("claim_types_supported", List.of("normal"));
        all.put(
                "claims_supported",
                Stream.concat(
                                Stream.of(
                                        "sub",
                                        "iss",
                                        "aud",
                                        "exp",
                                        "iat",
                                        "auth_time",
                                        "nonce",
                                        "acr",
                                        "amr",
                                        "azp",
                                        "sid",
                                        "loAs",
                                        "name",
                                        "birthdate",
                                        "gender",
                                        "email",
                                        "email_verified",
                                        "phone_number",
                                        "phone_number_verified"),
                                Arrays.stream(Claim.values()).map(Claim::claim))
                        .toList());
    }
}
