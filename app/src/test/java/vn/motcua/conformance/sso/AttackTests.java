package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.demo.DemoPerson;

/** What attackers try at a sign-on, and how it is refused. Each test has a control that shows that the door opens to its owner. */
class AttackTests extends SsoTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Test
    void nobodyIsSentToAnAddressThatWasNotRegistered() {
        ModernApp app = app();
        for (String redirect : List.of(
                "https://evil.example/callback",
                "https://app.example.evil.example/callback",
                "https://app.example/callback/",
                "https://app.example/callback/../x",
                "https://app.example/callback?x=1",
                "https://app.example/callback#x",
                "https://app.example:443/callback",
                "HTTPS://app.example/callback",
                "https://user@app.example/callback",
                "https://app.example/Callback",
                "//app.example/callback",
                "javascript:alert(1)")) {
            Answer answer = browser(DemoPerson.LAN).peek(app.authorize("redirect_uri", redirect));
            assertThat(answer.status()).as(redirect).isEqualTo(422);
            assertThat(answer.location()).as(redirect).isEmpty();
        }
        Answer twice = browser(DemoPerson.LAN).peek(app.authorize() + "&redirect_uri=https://evil.example/");
        assertThat(twice.status()).as("two addresses").isEqualTo(400);
        assertThat(browser(DemoPerson.LAN).peek(app.authorize()).location()).startsWith(ModernApp.CALLBACK);
        Portal portal = portal();
        String other = portal.authorize("").replace(CALLBACK, CALLBACK + "/../../evil");
        assertThat(browser(DemoPerson.LAN).peek(other).status())
                .as("an existing portal's too")
                .isEqualTo(422);
    }

    @Test
    void aCodeIsWorthNothingToAnotherApplication() {
        ModernApp app = app();
        ModernApp other = app();
        String code = code(app);
        assertThat(other.token(code).status()).as("somebody else's code").isEqualTo(400);
        assertThat(app.token(code).status()).as("its owner's, the control").isEqualTo(200);
        assertThat(app.token(code).status()).as("replayed").isEqualTo(400);
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutItsProofKey() {
        ModernApp app = app();
        String stolen = code(app);
        assertThat(app.token(stolen, "another-proof-key-of-more-than-forty-three-characters")
                        .status())
                .isEqualTo(400);
        assertThat(app.token(stolen).status()).as("and nobody tries twice").isEqualTo(400);
        assertThat(Portal.returned(browser(DemoPerson.LAN).peek(app.authorize("code_challenge", "")), "error"))
                .isEqualTo("invalid_request");
        assertThat(Portal.returned(
                        browser(DemoPerson.LAN).peek(app.authorize("code_challenge_method", "plain")), "error"))
                .isEqualTo("invalid_request");
    }

    @Test
    void tokensOfOneApplicationAreNothingToAnother() {
        ModernApp app = app();
        ModernApp other = app();
        JsonNode tokens = app.token(code(app)).json();
        String access = tokens.path("access_token").asString();
        assertThat(other.call("/oauth2/introspect", "token=" + access).body()).isEqualTo("{\"active\":false}");
        assertThat(app.call("/oauth2/introspect", "token=" + access)
                        .json()
                        .path("active")
                        .asBoolean())
                .as("the control")
                .isTrue();
        assertThat(other.refresh(tokens.path("refresh_token").asString()).status())
                .isEqualTo(400);
        assertThat(other.call("/oauth2/revoke", "token=" + access).status()).isEqualTo(200);
        assertThat(app.userInfo(access).status())
                .as("a stranger revokes nothing")
                .isEqualTo(200);
        assertThat(app.userInfo(tokens.path("id_token").asString()).status())
                .as("an ID token opens nothing")
                .isEqualTo(401);
        assertThat(app.userInfo(tokens.path("refresh_token").asString()).status())
                .isEqualTo(401);
    }

    @Test
    void aForgedTokenSignsNobodyOut() throws GeneralSecurityException {
        ModernApp app = app();
        Browser lan = browser(DemoPerson.LAN);
        String real = app.token(Portal.returned(lan.peek(app.authorize()), "code"))
                .json()
                .path("id_token")
                .asString();
        String claims = real.split("\\.")[1];
        String kid = Jwt.header(real).path("kid").asString();
        String none = part("{\"alg\":\"none\"}") + "." + claims + ".";
        String shared = part("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}") + "." + claims;
        String keys = browser().peek(provider() + "/oauth2/jwks").body();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        shared = shared + "." + Jwt.encode(mac.doFinal(shared.getBytes(StandardCharsets.US_ASCII)));
        String cut = real.substring(0, real.lastIndexOf('.') + 1);
        String ours = part("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}") + "." + part("{\"jti\":\"x\"}") + "."
                + real.split("\\.")[2];
        for (String forged : List.of(none, shared, cut, ours, "x.y.z", "....")) {
            Answer page = lan.peek(provider() + "/oidc/logout?id_token_hint=" + forged);
            assertThat(page.status()).as(forged).isEqualTo(200);
            assertThat(lan.peek("/identity/account").status()).as(forged).isEqualTo(200);
        }
        lan.peek(provider() + "/oidc/logout?id_token_hint=" + real);
        assertThat(lan.peek("/identity/account").status()).as("the control").isEqualTo(303);
    }

    @Test
    void logoutLeadsNobodyElsewhere() {
        ModernApp app = app();
        Browser lan = browser(DemoPerson.LAN);
        String hint = app.token(Portal.returned(lan.peek(app.authorize()), "code"))
                .json()
                .path("id_token")
                .asString();
        for (String target : List.of(
                "https://evil.example/", "//evil.example", "https://app.example/goodbye/..", ModernApp.CALLBACK)) {
            Answer answer = browser()
                    .peek(provider() + "/oidc/logout?id_token_hint=" + hint + "&post_logout_redirect_uri=" + target);
            assertThat(answer.location()).as(target).isEmpty();
            assertThat(answer.body()).as(target).doesNotContain("href=\"" + target);
        }
        assertThat(browser()
                        .peek(provider() + "/oidc/logout?post_logout_redirect_uri=" + ModernApp.GOODBYE)
                        .location())
                .as("without a token of ours")
                .isEmpty();
        assertThat(browser()
                        .peek(provider() + "/oidc/logout?id_token_hint=" + hint + "&post_logout_redirect_uri="
                                + ModernApp.GOODBYE)
                        .location())
                .as("the control")
                .isEqualTo(ModernApp.GOODBYE);
    }

    @Test
    void nobodyIsSignedOutByALinkOfSomebodyElse() {
        ModernApp app = app();
        String hint = app.token(code(app)).json().path("id_token").asString();
        Browser binh = browser(DemoPerson.BINH);
        assertThat(binh.peek(provider() + "/oidc/logout?id_token_hint=" + hint).body())
                .contains("/identity/sign-out");
        assertThat(binh.peek(provider() + "/oidc/logout").status()).isEqualTo(200);
        assertThat(binh.peek("/identity/account").status()).as("still here").isEqualTo(200);
    }

    @Test
    void consentIsGivenByNobodyElsesPage() {
        ModernApp app = app(true, false, null, null);
        Browser lan = browser(DemoPerson.LAN);
        Answer page = lan.open(app.authorize());
        String word = page.body().replaceAll("(?s).*action=\"/identity/sign-on/([A-Za-z0-9_-]+)/consent\".*", "$1");
        assertThat(lan.post("/identity/sign-on/" + word + "/consent", Map.of()).status())
                .as("a form that is not from our page")
                .isEqualTo(403);
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self' https://app.example;");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(Portal.returned(lan.submit(page, "/consent", Map.of()), "code"))
                .as("the control")
                .isNotEmpty();
    }

    @Test
    void signingInGivesANewSessionOnTheWayToAnApplication() {
        ModernApp app = app();
        String planted = signIns.signIn(DemoPerson.KHUYEN_HOC); // who has no second step in any other test
        Browser victim = browser().with(signIns.sessionName(), planted);
        Answer page = victim.open(app.authorize("prompt", "login"));
        assertThat(page.body())
                .as("whoever knows no password of the planted session goes nowhere")
                .contains("/identity/confirm");
        Browser attacker = browser().with(signIns.sessionName(), planted);
        victim.submit(page, "/identity/confirm", Map.of("password", DemoPerson.PASSWORD));
        assertThat(attacker.peek("/identity/account").status())
                .as("the planted session is over")
                .isEqualTo(303);
    }

    @Test
    void aStolenCookieAndEveryTokenEndWithSigningOutEverywhere() {
        ModernApp app = app();
        String session = signIns.signIn(DemoPerson.BINH);
        Browser thief = browser().with(signIns.sessionName(), session);
        JsonNode tokens =
                app.token(Portal.returned(thief.peek(app.authorize()), "code")).json();
        assertThat(app.userInfo(tokens.path("access_token").asString()).status())
                .as("the control")
                .isEqualTo(200);
        Browser owner = browser(DemoPerson.BINH);
        owner.submit(owner.open(provider() + "/identity/sessions"), "/identity/sessions/end", Map.of());
        assertThat(app.userInfo(tokens.path("access_token").asString()).status())
                .isEqualTo(401);
        assertThat(app.refresh(tokens.path("refresh_token").asString()).status())
                .isEqualTo(400);
        assertThat(thief.open(app.authorize()).status()).as("asked to sign in").isEqualTo(200);
    }

    @Test
    void whatASessionGaveEndsWithTheNewPasswordThoughTheSessionWasGoneBefore() {
        ModernApp app = app();
        Browser thief = browser(DemoPerson.BINH);
        JsonNode tokens =
                app.token(Portal.returned(thief.peek(app.authorize()), "code")).json();
        jdbc.sql(
                        "delete from identity.session where principal_name = (select account::text from identity.sign_on where client = ?)")
                .param(app.id())
                .update(); // as if it had idled out
        assertThat(app.userInfo(tokens.path("access_token").asString()).status())
                .as("the control")
                .isEqualTo(200);
        Browser owner = browser(DemoPerson.BINH);
        owner.submit(owner.open(provider() + "/identity/sessions"), "/identity/sessions/others/end", Map.of());
        assertThat(app.userInfo(tokens.path("access_token").asString()).status())
                .isEqualTo(401);
        assertThat(app.refresh(tokens.path("refresh_token").asString()).status())
                .isEqualTo(400);
        assertThat(owner.peek("/identity/account").status())
                .as("the one that stays")
                .isEqualTo(200);
    }

    @Test
    void anOldTokenOfTheSamePersonEndsItsOwnSessionAndAsksAboutThisOne() {
        ModernApp app = app();
        Browser before = browser(DemoPerson.LAN);
        String old = app.token(Portal.returned(before.peek(app.authorize()), "code"))
                .json()
                .path("id_token")
                .asString();
        Browser now = browser(DemoPerson.LAN);
        assertThat(now.peek(provider() + "/oidc/logout?id_token_hint=" + old).body())
                .contains("/identity/sign-out");
        assertThat(now.peek("/identity/account").status()).as("still here").isEqualTo(200);
        assertThat(before.peek("/identity/account").status())
                .as("the one it was given for")
                .isEqualTo(303);
    }

    @Test
    void aRequestThatWaitedIsAnsweredOnce() {
        ModernApp app = app(true, false, null, null);
        Browser lan = browser(DemoPerson.LAN);
        Answer page = lan.open(app.authorize("prompt", "login"));
        String word = page.body().replaceAll("(?s).*/identity/sign-on/([A-Za-z0-9_-]{43}).*", "$1");
        Answer asked = lan.submit(page, "/identity/confirm", Map.of("password", DemoPerson.PASSWORD));
        assertThat(Portal.returned(lan.submit(asked, "/consent", Map.of()), "code"))
                .as("the control")
                .isNotEmpty();
        assertThat(lan.peek("/identity/sign-on/" + word).status())
                .as("from the history")
                .isEqualTo(404);
    }

    @Test
    void whatNoIdIsIsNoFault() {
        ModernApp app = app();
        assertThat(app.post("/oauth2/token", "grant_type=x&client_id=%00&client_secret=x")
                        .status())
                .isEqualTo(401);
        assertThat(browser().peek(app.authorize("client_id", "no id")).status()).isEqualTo(422);
        assertThat(Portal.returned(browser().peek(app.authorize("nonce", "đ")), "error"))
                .isEqualTo("invalid_request");
        assertThat(browser()
                        .post("/oauth2/authorize", Map.of("client_id", app.id(), "state", "x".repeat(9_000)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void wrongCredentialsOfApplicationsTellNothing() {
        ModernApp app = app();
        ModernApp wrong = new ModernApp(provider(), app.id(), "wrong");
        ModernApp nobody = new ModernApp(provider(), "nobody-at-all", "wrong");
        assertThat(wrong.call("/oauth2/token", "grant_type=x").body())
                .isEqualTo(nobody.call("/oauth2/token", "grant_type=x").body());
        assertThat(wrong.call("/oauth2/token", "grant_type=x").status()).isEqualTo(401);
        assertThat(app.call("/oauth2/token", "client_id=" + app.id() + "&client_secret=x&grant_type=x")
                        .status())
                .as("two ways at once")
                .isEqualTo(401);
        assertThat(app.call("/oauth2/token", "grant_type=password&username=a&password=b")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("unsupported_grant_type");
    }

    private String code(ModernApp app) {
        return Portal.returned(browser(DemoPerson.LAN).peek(app.authorize()), "code");
    }

    private static String part(String json) {
        return Jwt.encode(json.getBytes(StandardCharsets.UTF_8));
    }
}
