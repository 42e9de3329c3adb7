package vn.motcua.identity.demo.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.ClientSecret;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.portal.PublicAddress;

/** What the demo portal does as an application: sends people to sign in, changes the code into tokens, asks who it was. Registered when first used, and anew only if its address changed. */
@Component
class DemoPortal {

    static final String HERE = "/identity/demo-portal";
    static final String NAME = "Cổng minh họa của phường Ba Đình";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RegisterClient register;
    private final PublicAddress address;
    private final JsonMapper json;
    private final DemoClient store;
    private volatile RegisterClient.@Nullable Registered registered;

    DemoPortal(RegisterClient register, PublicAddress address, JsonMapper json, DemoClient store) {
        this.register = register;
        this.address = address;
        this.json = json;
        this.store = store;
    }

    /**
     * What came of a sign-in.
     *
     * @param idToken says who, and ends the session again
     * @param level how sure the provider was
     * @param claims what was told
     */
    record SignedIn(String idToken, String level, JsonNode claims) {}

    /** Where to send somebody who is to sign in. */
    String authorize(String level, String state, String verifier) {
        return "/oauth2/authorize?response_type=code&client_id="
                + client().client().id() + "&redirect_uri="
                + encode(callback()) + "&scope=" + encode("openid profile email phone person") + "&acr_values=" + level
                + "&state=" + state + "&code_challenge_method=S256&code_challenge=" + digest(verifier);
    }

    /** Where to send somebody who is to sign out. */
    String logout(String idToken) {
        return "/oidc/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=" + encode(address.of(HERE));
    }

    /** Changes the code and asks who it was; empty if the provider would not. */
    Optional<SignedIn> signedIn(String code, String verifier) {
        RegisterClient.Registered own = client();
        String form = "grant_type=authorization_code&code=" + encode(code) + "&redirect_uri=" + encode(callback())
                + "&code_verifier=" + verifier;
        String basic = Base64.getEncoder()
                .encodeToString((own.client().id() + ":" + own.secret()).getBytes(StandardCharsets.UTF_8));
        return post("/oauth2/token", form, "Basic " + basic)
                .flatMap(tokens -> post(
                                "/oauth2/userinfo",
                                "",
                                "Bearer " + tokens.path("access_token").asString(""))
                        .map(claims -> new SignedIn(
                                tokens.path("id_token").asString(""),
                                claims.path("loAs").asString(""),
                                claims)));
    }

    private Optional<JsonNode> post(String path, String form, String authorization) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address.of(path)))
                            .timeout(PATIENCE)
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(json.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized RegisterClient.Registered client() {
        RegisterClient.Registered known = registered;
        if (known != null) return known;
        RegisterClient.Registered kept = store.kept(callback()).orElseGet(this::registered);
        registered = kept;
        return kept;
    }

    private RegisterClient.Registered registered() {
        RegisterClient.Registered[] made = new RegisterClient.Registered[1];
        Actors.as(
                Actor.SYSTEM,
                () -> made[0] = register.register(new RegisterClient.Wanted(
                        NAME,
                        ClientProfile.STRICT,
                        List.of(callback()),
                        List.of(address.of(HERE)),
                        null,
                        null,
                        EnumSet.allOf(ClaimGroup.class),
                        false,
                        true)));
        store.keep(made[0]);
        return made[0];
    }

    private String callback() {
        return address.of(HERE + "/callback");
    }

    private static String digest(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ClientSecret.digest(verifier));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
