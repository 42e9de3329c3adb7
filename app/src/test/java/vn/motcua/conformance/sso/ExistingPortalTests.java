package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.TechIds;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.demo.DemoPerson;

/** The checklist of the national portal's sign-on, as an existing portal of an agency goes through it. */
class ExistingPortalTests extends SsoTest {

    /** Base64 in which all three of the characters stand that get lost where an address is decoded and encoded anew. */
    private static final String STATE = "ab+/cd+/ZT0/Pz8+Pj4=";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TechIds techIds;

    @Test
    void aCitizenSignsInAndTheStateComesBackByteForByte() {
        Portal portal = portal();
        Browser lan = browser();
        Answer page = lan.open(portal.authorize("&state=" + STATE));
        assertThat(page.status())
                .as("the page to sign in, without cookies from before")
                .isEqualTo(200);
        Answer back = lan.signIn(page, DemoPerson.LAN.signInName(), DemoPerson.PASSWORD);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.location()).startsWith(CALLBACK + "?code=").endsWith("&state=" + STATE);
        assertThat(Portal.returned(back, "code")).matches("[A-Za-z0-9_-]+");
        Answer tokens = portal.token(Portal.returned(back, "code"));
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        assertThat(tokens.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.json().path("expires_in").isNumber()).isTrue();
        for (String token : Set.of("access_token", "id_token"))
            assertThat(tokens.json().path(token).asString()).isNotEmpty().hasSizeLessThan(2_000);
    }

    @Test
    void withALiveSessionNoPageIsShownInBetween() {
        Answer back = browser(DemoPerson.LAN).peek(portal().authorize("&state=" + STATE));
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.location()).startsWith(CALLBACK + "?code=").endsWith("&state=" + STATE);
    }

    @Test
    void whatCanBeLeftOutMayBeLeftOut() {
        Portal portal = portal();
        for (String more : new String[] {
            "",
            "&scope=",
            "&scope=openid",
            "&scope=anything",
            "&scope=openid&acr_values=LoA0",
            "&scope=openid&acr_values=Anything&x=y"
        }) {
            Answer back = browser(DemoPerson.LAN).peek(portal.authorizeBare(more));
            assertThat(back.location()).as(more).startsWith(CALLBACK + "?code=").doesNotContain("state");
            assertThat(portal.token(Portal.returned(back, "code")).status())
                    .as(more)
                    .isEqualTo(200);
        }
    }

    @Test
    void theSecretInTheBodyInAnyOrderAndACodeOnce() {
        Portal portal = portal();
        String code = code(portal, DemoPerson.LAN);
        assertThat(portal.tokenInAnotherOrder(code, "wrong").status()).isNotEqualTo(200);
        String second = code(portal, DemoPerson.LAN);
        Answer first = portal.tokenInAnotherOrder(second, "wrong");
        assertThat(first.status()).isNotEqualTo(200);
        Answer right = portal.token(second);
        assertThat(right.status()).isEqualTo(200);
        assertThat(portal.token(second).status()).as("the code again").isNotEqualTo(200);
        assertThat(portal.userInfo(right.json().path("access_token").asString()).status())
                .as("what was given out for it ended")
                .isEqualTo(401);
    }

    @Test
    void userInformationByPostUnderAnyContentType() {
        Portal portal = portal();
        String token = access(portal, DemoPerson.LAN);
        Answer plain = portal.userInfo(token, "application/x-www-form-urlencoded", "");
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.type()).startsWith("application/json");
        assertThat(portal.userInfo(token, "application/json", "").status()).isEqualTo(200);
        assertThat(portal.userInfo(token, "application/x-www-form-urlencoded", "access_token=" + token + "&scope=phone")
                        .status())
                .isEqualTo(200);
        assertThat(portal.userInfo("nonsense").status()).isEqualTo(401);
    }

    @Test
    void aTokenAsksAboutItselfAndIsWorthNothingOnceRevoked() {
        Portal portal = portal();
        String token = access(portal, DemoPerson.LAN);
        JsonNode valid = portal.validate(token).json();
        assertThat(valid.path("active").asBoolean()).isTrue();
        assertThat(portal.authorize(""))
                .contains("client_id=" + valid.path("client_id").asString());
        assertThat(valid.path("exp").asLong())
                .isBetween(Instant.now().getEpochSecond(), Instant.now().getEpochSecond() + 36_000);
        assertThat(portal.revoke("token=" + token + "&token_type_hint=access_token")
                        .status())
                .isEqualTo(200);
        assertThat(portal.validate(token).body()).isEqualTo("{\"active\":false}");
        assertThat(portal.userInfo(token).status()).isEqualTo(401);
        assertThat(portal.revoke("token=whatever").status())
                .as("a token of nobody's")
                .isEqualTo(200);
    }

    @Test
    void revokingTheIdTokenWithTheSlipInTheNameEndsTheSession() {
        Portal portal = portal();
        Browser lan = browser(DemoPerson.LAN);
        JsonNode tokens = tokens(portal, lan);
        String access = tokens.path("access_token").asString();
        Answer revoked = portal.revoke("token=" + tokens.path("id_token").asString() + "&token_type_hint+=" + access);
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(portal.validate(access).body()).isEqualTo("{\"active\":false}");
        assertThat(lan.peek("/identity/account").status())
                .as("signed out here too")
                .isEqualTo(303);
    }

    @Test
    void loggingOutByAnyTokenAndStateComesBack() {
        Portal portal = portal();
        for (String kind : new String[] {"id_token", "access_token"}) {
            Browser lan = browser(DemoPerson.LAN);
            String hint = tokens(portal, lan).path(kind).asString();
            Answer out = lan.peek(provider() + "/oidc/logout?id_token_hint=" + hint + "&post_logout_redirect_uri="
                    + CALLBACK + "&state=" + STATE);
            assertThat(out.location()).as(kind).isEqualTo(CALLBACK + "?state=" + STATE);
            assertThat(lan.peek("/identity/account").status()).isEqualTo(303);
            Answer again = lan.peek(provider() + "/oidc/logout?id_token_hint=" + hint + "&post_logout_redirect_uri="
                    + CALLBACK + "&state=" + STATE);
            assertThat(again.location()).as("a token that is over").isEqualTo(CALLBACK + "?state=" + STATE);
        }
        Browser lan = browser(DemoPerson.LAN);
        String hint = tokens(portal, lan).path("id_token").asString();
        assertThat(portal.logoutFromServer(hint, CALLBACK).status()).isEqualTo(200);
        assertThat(lan.peek("/identity/account").status())
                .as("ended from the server")
                .isEqualTo(303);
    }

    @Test
    void theClaimsOfAPerson() {
        Portal portal = portal();
        JsonNode claims = portal.userInfo(access(portal, DemoPerson.LAN)).json();
        assertThat(claims.path("LoaiTaiKhoan").isString()).isTrue();
        assertThat(claims.path("LoaiTaiKhoan").asString()).isEqualTo("1");
        assertThat(claims.path("SoDinhDanh").asString()).isEqualTo(DemoPerson.LAN.signInName());
        assertThat(claims.path("HoVaTen").asString()).isEqualTo(DemoPerson.LAN.person());
        assertThat(claims.path("NgayThangNamSinh").asString()).isEqualTo("19900512");
        assertThat(claims.path("GioiTinh").isInt()).isTrue();
        assertThat(claims.path("GioiTinh").asInt()).isEqualTo(2);
        assertThat(claims.path("loAs").asString()).isEqualTo("LoA1");
        assertThat(UUID.fromString(claims.path("TechID").asString())).isNotNull();
        assertThat(claims.propertyNames()).doesNotContain("MaSoThue", "TenDoanhNghiep", "SoCMND", "ThuDienTu");
        onlyTexts(claims, "GioiTinh");
    }

    @Test
    void theClaimsOfABusinessAndOfAnOrganisation() {
        Portal portal = portal();
        JsonNode business = portal.userInfo(access(portal, DemoPerson.SEN_VANG)).json();
        assertThat(business.path("LoaiTaiKhoan").asString()).isEqualTo("2");
        assertThat(business.path("MaSoThue").asString()).isEqualTo(DemoPerson.SEN_VANG.signInName());
        assertThat(business.path("TenDoanhNghiep").asString()).isEqualTo(DemoPerson.SEN_VANG.person());
        assertThat(business.propertyNames()).doesNotContain("SoDinhDanh", "SoCMND", "HoVaTen", "GioiTinh");
        onlyTexts(business);
        JsonNode other = portal.userInfo(access(portal, DemoPerson.KHUYEN_HOC)).json();
        assertThat(other.path("LoaiTaiKhoan").asString()).isEqualTo("3");
        assertThat(other.path("TenDoanhNghiep").asString()).isEqualTo(DemoPerson.KHUYEN_HOC.person());
        assertThat(other.propertyNames()).doesNotContain("SoDinhDanh", "SoCMND", "HoVaTen", "MaSoDoanhNghiep");
        onlyTexts(other);
    }

    @Test
    void nothingPersonalInTheIdToken() {
        JsonNode tokens = tokens(portal(), browser(DemoPerson.LAN));
        String[] parts = tokens.path("id_token").asString().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims)
                .doesNotContain(DemoPerson.LAN.signInName())
                .doesNotContain(DemoPerson.LAN.person())
                .contains("\"acr\":\"LoA1\"");
    }

    @Test
    void theTechIdIsThatOfTheIntegrationInterface() {
        Portal portal = portal();
        for (DemoPerson person : Set.of(DemoPerson.LAN, DemoPerson.SEN_VANG))
            assertThat(portal.userInfo(access(portal, person))
                            .json()
                            .path("TechID")
                            .asString())
                    .isEqualTo(techIds.of(person.signInName()).orElseThrow());
    }

    @Test
    void theVneidProfileHasTheKindAsANumber() {
        Portal portal = portal(ClientProfile.VNEID);
        JsonNode claims = portal.userInfo(access(portal, DemoPerson.LAN)).json();
        assertThat(claims.path("LoaiTaiKhoan").isInt()).isTrue();
        assertThat(claims.path("IAL").isInt()).isTrue();
        assertThat(claims.path("logoutUri").isString()).isTrue();
    }

    private static void onlyTexts(JsonNode claims, String... numbers) {
        claims.properties().forEach(one -> {
            if (Set.of(numbers).contains(one.getKey())) return;
            assertThat(one.getValue().isString()).as(one.getKey()).isTrue();
            assertThat(one.getValue().asString()).as(one.getKey()).isNotEmpty().isNotEqualTo("null");
        });
    }

    private String code(Portal portal, DemoPerson person) {
        return Portal.returned(browser(person).peek(portal.authorize("")), "code");
    }

    private JsonNode tokens(Portal portal, Browser browser) {
        Answer answer = portal.token(Portal.returned(browser.peek(portal.authorize("")), "code"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String access(Portal portal, DemoPerson person) {
        return tokens(portal, browser(person)).path("access_token").asString();
    }
}
