package vn.motcua.identity.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;

/** Sessions: a new id at sign-in, none in between, worth nothing afterwards; and nobody is led to another site (F6, F12). */
@RunningTest
class SessionBorderTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TestSignIns signIns;

    @Test
    void signingInGivesASessionThatNobodyCanHaveKnown() {
        String planted = signIns.signIn(DemoPerson.BINH); // the attacker's own session, put into the victim's browser
        Caller victim = new Caller(port).with(signIns.sessionName(), planted).ready("/status");
        HttpResponse<String> answer = signIn(victim, "/");
        assertThat(answer.statusCode()).isEqualTo(303);
        String given = cookie(answer);
        assertThat(given).isNotEmpty().isNotEqualTo(planted);
        assertThat(new Caller(port)
                        .with(signIns.sessionName(), planted)
                        .get("/identity/account")
                        .statusCode())
                .as("the planted session is over")
                .isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie").toString())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void aPlainRequestChangesNoSession() {
        Caller lan = new Caller(port).with(signIns.sessionName(), signIns.signIn(DemoPerson.LAN));
        HttpResponse<String> answer = lan.get("/identity/account");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cookie(answer)).isEmpty();
    }

    @Test
    void aStolenCookieIsWorthNothingAfterSigningOut() {
        String session = signIns.signIn(DemoPerson.LAN);
        Caller owner = new Caller(port).with(signIns.sessionName(), session).ready("/status");
        Caller thief = new Caller(port).with(signIns.sessionName(), session);
        assertThat(thief.get("/identity/account").statusCode())
                .as("the control")
                .isEqualTo(200);
        owner.post("/identity/sign-out", Map.of());
        assertThat(thief.get("/identity/account").statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        for (String back : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/%09/evil.example\t",
                "/identity/sign-in?back=/x")) {
            Caller caller = new Caller(port).ready("/identity/sign-in");
            String to = signIn(caller, back).headers().firstValue("Location").orElse("");
            assertThat(to).as(back).isEqualTo("/");
        }
        Caller caller = new Caller(port).ready("/identity/sign-in");
        assertThat(signIn(caller, "/status?a=1").headers().firstValue("Location"))
                .as("the control")
                .hasValue("/status?a=1");
    }

    private static HttpResponse<String> signIn(Caller caller, String back) {
        return caller.post(
                "/identity/sign-in",
                Map.of("name", DemoPerson.LAN.signInName(), "password", DemoPerson.PASSWORD, "back", back));
    }

    private String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(signIns.sessionName() + "="))
                .map(header -> header.substring(header.indexOf('=') + 1, header.indexOf(';')))
                .findFirst()
                .orElse("");
    }
}
