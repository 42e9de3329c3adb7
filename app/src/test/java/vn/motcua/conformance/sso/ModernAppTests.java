package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.signon.RenewTokenKeys;
import vn.motcua.identity.signon.SignOutNotices;

/** What new applications rely on: nonce, proof key, prompt, age, level, requests sent ahead, signatures, refresh, notices, consent. */
class ModernAppTests extends SsoTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SignOutNotices notices;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RenewTokenKeys renew;

    @Test
    void signInGivesATokenThatAnswersTheRequest() {
        ModernApp app = app();
        Answer back = browser(DemoPerson.LAN).peek(app.authorize());
        assertThat(back.location()).startsWith(ModernApp.CALLBACK + "?code=").contains("state=st-1");
        assertThat(decoded(Portal.returned(back, "iss"))).isEqualTo(provider());
        JsonNode tokens = tokens(app, back);
        JsonNode id = Jwt.claims(tokens.path("id_token").asString());
        assertThat(id.path("iss").asString()).isEqualTo(provider());
        assertThat(id.path("aud").asString()).isEqualTo(app.id());
        assertThat(id.path("nonce").asString()).isEqualTo("no-1");
        assertThat(id.path("acr").asString()).isEqualTo("LoA1");
        assertThat(Jwt.signedByOneOf(
                        tokens.path("id_token").asString(),
                        browser().peek(provider() + "/oauth2/jwks").json()))
                .isTrue();
        JsonNode info = app.userInfo(tokens.path("access_token").asString()).json();
        assertThat(info.path("sub").asString()).isEqualTo(id.path("sub").asString());
        assertThat(info.path("name").asString()).isEqualTo(DemoPerson.LAN.person());
        assertThat(info.path("birthdate").asString()).isEqualTo("1990-05-12");
    }

    @Test
    void anApplicationLearnsOnlyWhatItAsksFor() {
        ModernApp app = app();
        JsonNode tokens = tokens(app, browser(DemoPerson.LAN).peek(app.authorize("scope", "openid")));
        JsonNode info = app.userInfo(tokens.path("access_token").asString()).json();
        assertThat(info.propertyNames()).containsExactlyInAnyOrder("sub", "loAs");
    }

    @Test
    void discoveryNamesWhatIsThere() {
        JsonNode found =
                browser().peek(provider() + "/.well-known/openid-configuration").json();
        assertThat(found.path("issuer").asString()).isEqualTo(provider());
        for (String endpoint : new String[] {"authorization", "token", "userinfo", "end_session", "introspection"})
            assertThat(found.path(endpoint + "_endpoint").asString()).startsWith(provider() + "/");
        assertThat(found.path("claims_supported").toString())
                .contains("SoDinhDanh")
                .contains("auth_time");
        assertThat(found.path("backchannel_logout_supported").asBoolean()).isTrue();
    }

    @Test
    void promptNoneShowsNothing() {
        ModernApp app = app();
        Answer nobody = browser().peek(app.authorize("prompt", "none"));
        assertThat(Portal.returned(nobody, "error")).isEqualTo("login_required");
        assertThat(Portal.returned(nobody, "state")).isEqualTo("st-1");
        Answer somebody = browser(DemoPerson.LAN).peek(app.authorize("prompt", "none"));
        assertThat(Portal.returned(somebody, "code")).isNotEmpty();
        String hint = tokens(app, somebody).path("id_token").asString();
        assertThat(Portal.returned(
                        browser(DemoPerson.BINH).peek(app.authorize("prompt", "none", "id_token_hint", hint)), "error"))
                .as("somebody else is here")
                .isEqualTo("login_required");
        assertThat(Portal.returned(
                        browser(DemoPerson.LAN).peek(app.authorize("prompt", "none", "id_token_hint", hint)), "code"))
                .isNotEmpty();
        Answer level = browser(DemoPerson.LAN).peek(app.authorize("prompt", "none", "acr_values", "LoA2"));
        assertThat(Portal.returned(level, "error")).isEqualTo("unmet_authentication_requirements");
        Answer asking =
                browser(DemoPerson.LAN).peek(app(true, false, null, null).authorize("prompt", "none"));
        assertThat(Portal.returned(asking, "error")).isEqualTo("consent_required");
    }

    @Test
    void promptLoginAsksAgainAndTheTimeIsTold() {
        ModernApp app = app();
        Browser lan = browser(DemoPerson.LAN);
        long before = Instant.now().getEpochSecond();
        Answer page = lan.open(app.authorize("prompt", "login"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/identity/confirm");
        Answer back = lan.submit(page, "/identity/confirm", Map.of("password", DemoPerson.PASSWORD));
        JsonNode id = Jwt.claims(tokens(app, back).path("id_token").asString());
        assertThat(id.path("auth_time").asLong()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void anOldSignInIsShownAgain() throws InterruptedException {
        ModernApp app = app();
        Browser lan = browser(DemoPerson.LAN);
        assertThat(lan.peek(app.authorize("max_age", "600")).location()).startsWith(ModernApp.CALLBACK + "?code=");
        Thread.sleep(1_200);
        Answer page = lan.open(app.authorize("max_age", "1"));
        assertThat(page.status()).isEqualTo(200);
        Answer back = lan.submit(page, "/identity/confirm", Map.of("password", DemoPerson.PASSWORD));
        assertThat(back.location()).startsWith(ModernApp.CALLBACK + "?code=");
        assertThat(Portal.returned(browser(DemoPerson.LAN).peek(app.authorize("max_age", "x")), "error"))
                .isEqualTo("invalid_request");
    }

    @Test
    void aHigherLevelLeadsToTheSecondStepAndIsTold() {
        ModernApp app = app(false, true, null, null);
        Answer page = browser(DemoPerson.LAN).open(app.authorize("acr_values", "LoA2"));
        assertThat(page.status())
                .as("she has one factor: she is led to set another one up")
                .isEqualTo(200);
        assertThat(page.body()).contains("/identity/set-up");
        assertThat(page.body())
                .as("and told for whom")
                .contains("Ứng dụng “Ứng dụng mới” yêu cầu bạn đăng nhập ở mức LoA2");
        Answer back = browser(DemoPerson.HA).peek(app.authorize("acr_values", "LoA2"));
        JsonNode id = Jwt.claims(tokens(app, back).path("id_token").asString());
        assertThat(id.path("acr").asString()).isEqualTo("LoA2");
        assertThat(id.path("amr").toString()).contains("mfa");
    }

    @Test
    void officialsAreTurnedAwayWhereTheyHaveNoBusiness() {
        Answer page = browser(DemoPerson.HA).open(app().authorize());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/other").contains("access_denied");
        assertThat(Portal.returned(browser(DemoPerson.HA).peek(app().authorize("prompt", "none")), "error"))
                .isEqualTo("access_denied");
    }

    @Test
    void aRequestSentAheadIsGoodOnce() {
        ModernApp app = app();
        Answer pushed = app.call("/oauth2/par", ModernApp.encoded(app.request()));
        assertThat(pushed.status()).as(pushed.body()).isEqualTo(201);
        String address = provider() + "/oauth2/authorize?client_id=" + app.id() + "&request_uri="
                + pushed.json().path("request_uri").asString();
        assertThat(browser(DemoPerson.LAN).peek(address).location()).startsWith(ModernApp.CALLBACK + "?code=");
        assertThat(browser(DemoPerson.LAN).peek(address).status()).as("again").isEqualTo(404);
        Map<String, String> wrong = app.request();
        wrong.put("redirect_uri", "https://evil.example/");
        assertThat(app.call("/oauth2/par", ModernApp.encoded(wrong)).status()).isEqualTo(400);
    }

    @Test
    void anApplicationMayShowASignatureInsteadOfASecret() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        ModernApp app = app(false, false, null, Jwt.keySet(pair));
        String code = Portal.returned(browser(DemoPerson.LAN).peek(app.authorize()), "code");
        assertThat(app.token(code).status()).as("the secret opens nothing then").isEqualTo(401);
        String assertion = Jwt.signed(pair, assertion(app, provider() + "/oauth2/token"));
        Answer tokens = signed(app, code, assertion);
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        assertThat(signed(app, code, assertion).status()).as("shown twice").isEqualTo(401);
        assertThat(signed(app, code, Jwt.signed(pair, assertion(app, "https://other.example")))
                        .status())
                .as("meant for somebody else")
                .isEqualTo(401);
        assertThat(signed(app, code, Jwt.signed(generator.generateKeyPair(), assertion(app, provider())))
                        .status())
                .as("signed by somebody else")
                .isEqualTo(401);
    }

    @Test
    void refreshTokensAreGoodOnceAndATheftEndsEverything() {
        ModernApp app = app();
        JsonNode first = tokens(app, browser(DemoPerson.LAN).peek(app.authorize()));
        Answer second = app.refresh(first.path("refresh_token").asString());
        assertThat(second.status()).as(second.body()).isEqualTo(200);
        String access = second.json().path("access_token").asString();
        assertThat(app.userInfo(access).status()).isEqualTo(200);
        assertThat(app.refresh(first.path("refresh_token").asString()).status()).isEqualTo(400);
        assertThat(app.userInfo(access).status())
                .as("the thief's and the owner's")
                .isEqualTo(401);
        assertThat(app.refresh(second.json().path("refresh_token").asString()).status())
                .isEqualTo(400);
    }

    @Test
    void whoSignsOutHereIsSignedOutThere() throws IOException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/out", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
        try {
            ModernApp app = app(
                    false, false, "http://127.0.0.1:" + listener.getAddress().getPort() + "/out", null);
            Browser lan = browser(DemoPerson.LAN);
            JsonNode tokens = tokens(app, lan.peek(app.authorize()));
            JsonNode id = Jwt.claims(tokens.path("id_token").asString());
            Answer page = lan.open(provider() + "/identity/sessions");
            lan.submit(page, "/identity/sign-out", Map.of());
            notices.send();
            String form = told.poll(20, TimeUnit.SECONDS);
            assertThat(form).startsWith("logout_token=");
            JsonNode notice = Jwt.claims(decoded(form.substring("logout_token=".length())));
            assertThat(notice.path("sid")).isEqualTo(id.path("sid"));
            assertThat(notice.path("sub")).isEqualTo(id.path("sub"));
            assertThat(notice.path("events").toString()).contains("backchannel-logout");
            assertThat(notice.has("nonce")).isFalse();
            assertThat(app.userInfo(tokens.path("access_token").asString()).status())
                    .isEqualTo(401);
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void anApplicationThatDawdlesHoldsNobodyUp() throws IOException {
        HttpServer dawdler = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        dawdler.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        dawdler.createContext("/out", exchange -> exchange.sendResponseHeaders(200, 0)); // and never a body, nor an end
        dawdler.createContext("/never", exchange -> {});
        dawdler.start();
        try {
            String host = "http://127.0.0.1:" + dawdler.getAddress().getPort();
            for (String path : new String[] {"/out", "/never"}) {
                ModernApp app = app(false, false, host + path, null);
                Browser lan = browser(DemoPerson.LAN);
                tokens(app, lan.peek(app.authorize()));
                lan.submit(lan.open(provider() + "/identity/sessions"), "/identity/sign-out", Map.of());
            }
            long begun = System.nanoTime();
            notices.send();
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(15));
        } finally {
            dawdler.stop(0);
        }
    }

    @Test
    void aNewKeySignsAndTheOneBeforeStaysPublished() {
        ModernApp app = app();
        String before = tokens(app, browser(DemoPerson.LAN).peek(app.authorize()))
                .path("id_token")
                .asString();
        renew.make(true);
        String after = tokens(app, browser(DemoPerson.LAN).peek(app.authorize()))
                .path("id_token")
                .asString();
        assertThat(Jwt.header(after).path("kid"))
                .isNotEqualTo(Jwt.header(before).path("kid"));
        JsonNode keys = browser().peek(provider() + "/oauth2/jwks").json();
        assertThat(Jwt.signedByOneOf(before, keys)).isTrue();
        assertThat(Jwt.signedByOneOf(after, keys)).isTrue();
        assertThat(keys.toString()).doesNotContain("\"d\"");
    }

    @Test
    void peopleAreAskedFirstAndCanTakeItBack() {
        ModernApp app = app(true, false, null, null);
        Browser binh = browser(DemoPerson.BINH);
        Answer page = binh.open(app.authorize());
        assertThat(page.body())
                .contains("Trần Văn Bình")
                .contains(DemoPerson.BINH.signInName())
                .contains("access_denied");
        Answer back = binh.submit(page, "/consent", Map.of());
        JsonNode tokens = tokens(app, back);
        assertThat(app.userInfo(tokens.path("access_token").asString()).status())
                .isEqualTo(200);
        assertThat(binh.peek(app.authorize()).location()).as("asked once").startsWith(ModernApp.CALLBACK + "?code=");
        Answer known = binh.open(provider() + "/identity/sign-ons");
        assertThat(known.body()).contains("Ứng dụng mới").contains("Số định danh cá nhân");
        binh.submit(known, "/identity/sign-ons/" + app.id() + "/end", Map.of());
        assertThat(app.userInfo(tokens.path("access_token").asString()).status())
                .isEqualTo(401);
        assertThat(binh.open(app.authorize()).status()).as("asked again").isEqualTo(200);
    }

    private JsonNode tokens(ModernApp app, Answer back) {
        Answer answer = app.token(Portal.returned(back, "code"));
        assertThat(answer.status())
                .as(answer.body() + " for " + back.location())
                .isEqualTo(200);
        return answer.json();
    }

    private static Answer signed(ModernApp app, String code, String assertion) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", ModernApp.CALLBACK);
        form.put("code_verifier", ModernApp.VERIFIER);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        return app.post("/oauth2/token", ModernApp.encoded(form));
    }

    private static String assertion(ModernApp app, String audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", app.id());
        claims.put("sub", app.id());
        claims.put("aud", audience);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("exp", Instant.now().getEpochSecond() + 60);
        return new JsonMapper().writeValueAsString(claims);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
