package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.signon.WithdrawTokenKey;

/** A key that may have been seen is out of use at once; nobody who signed in honestly is signed out by that. */
class WithdrawnKeyTests extends SsoTest {

    @Autowired
    private WithdrawTokenKey withdraw;

    @Test
    void whatAWithdrawnKeySignedIsTakenNoMore() {
        ModernApp app = app();
        Browser lan = browser(DemoPerson.LAN);
        JsonNode before = tokens(app, lan);
        String old = before.path("id_token").asString();
        assertThat(hinted(app, lan, old))
                .as("the control: a hint that holds")
                .startsWith(ModernApp.CALLBACK)
                .contains("code=");
        String kid = Jwt.header(old).path("kid").asString();
        assertThat(published()).contains(kid);
        String now = withdraw.run(kid);
        assertThat(published()).as("at once").doesNotContain(kid).contains(now);
        JsonNode after = tokens(app, lan);
        assertThat(Jwt.header(after.path("id_token").asString()).path("kid").asString())
                .isEqualTo(now);
        assertThat(hinted(app, lan, old))
                .as("a hint of a key that is worth nothing")
                .contains("error=login_required");
        assertThat(lan.open("/identity/account").body()).as("still signed in").contains(DemoPerson.LAN.person());
    }

    private String published() {
        return browser().peek("/oauth2/jwks").body();
    }

    private static String hinted(ModernApp app, Browser browser, String hint) {
        return browser.peek(app.authorize("prompt", "none", "id_token_hint", hint))
                .location();
    }

    private static JsonNode tokens(ModernApp app, Browser browser) {
        return app.token(Portal.returned(browser.peek(app.authorize()), "code")).json();
    }
}
