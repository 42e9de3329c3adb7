package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.demo.DemoPerson;

/** An account is verified by an outside provider that can fail in every way: no failure verifies anybody, or breaks anything. */
class VerificationTests extends SsoTest {

    @Test
    void noFailureVerifiesAnybody() {
        Browser lan = browser(DemoPerson.LAN);
        for (String fault : List.of(
                "REFUSES", "OTHER_STATE", "OTHER_PERSON", "DOWN", "SLOW", "NONSENSE", "ENDLESS", "SAYS_NOTHING")) {
            Answer back = verify(lan, DemoPerson.LAN, fault);
            assertThat(back.status()).as(fault).isIn(422, 503);
            assertThat(lan.open(provider() + "/identity/verification").body())
                    .as(fault)
                    .contains("/identity/verification/begin");
        }
        Answer strangers = verify(lan, DemoPerson.BINH, "NONE");
        assertThat(strangers.status()).as("somebody else's number").isEqualTo(422);
    }

    @Test
    void anAccountIsVerifiedAndLinkedToOnePerson() {
        Portal vneid = portal(ClientProfile.VNEID);
        Browser binh = browser(DemoPerson.BINH);
        assertThat(claims(vneid, binh).path("IAL").asInt()).isZero();
        Answer done = verify(binh, DemoPerson.BINH, "SAME_SUBJECT");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("/identity/verification/removal");
        assertThat(claims(vneid, binh).path("IAL").asInt()).isEqualTo(1);
        Browser lan = browser(DemoPerson.LAN);
        assertThat(verify(lan, DemoPerson.LAN, "SAME_SUBJECT").status())
                .as("a person that is linked to another account")
                .isEqualTo(409);
        binh.submit(binh.open(provider() + "/identity/verification"), "/removal", Map.of());
        assertThat(claims(vneid, binh).path("IAL").asInt()).isZero();
    }

    private Answer verify(Browser browser, DemoPerson person, String fault) {
        Answer page = browser.open(provider() + "/identity/verification/begin");
        String link = page.body()
                .replaceAll(
                        "(?s).*href=\"(/identity/demo-outside/done[^\"]*number=" + person.signInName() + "[^\"]*fault="
                                + fault + ")\".*",
                        "$1")
                .replace("&amp;", "&");
        return browser.open(provider() + link);
    }

    private JsonNode claims(Portal portal, Browser browser) {
        Answer tokens = portal.token(Portal.returned(browser.peek(portal.authorize("")), "code"));
        return portal.userInfo(tokens.json().path("access_token").asString()).json();
    }
}
