package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.signon.SignOutNotices;
import vn.motcua.testing.ApacheSite;

/** Apache with mod_auth_openidc (Debian: libapache2-mod-auth-openidc), as many sites protect their pages. */
@SuppressWarnings("NullAway.Init") // given before each test
class ApacheTests extends SsoTest {

    @TempDir
    Path folder;

    @Autowired
    SignOutNotices notices;

    @Test
    void apacheLetsInWhomWeSignInAndLetsGoWhomWeSignOut() throws Exception {
        ApacheSite.assumed();
        int apache = ApacheSite.freePort();
        String site = ApacheSite.at(apache);
        RegisterClient.Registered known = register(site);
        try (ApacheSite running = ApacheSite.start(
                folder, apache, provider(), known.client().id(), known.secret(), "", "behind the door")) {
            Browser atSite = new Browser(site);
            Answer away = atSite.open(site + "/protected/page.html");
            assertThat(away.location()).startsWith(provider() + "/oauth2/authorize?");
            Browser lan = browser(DemoPerson.LAN);
            Answer back = lan.peek(away.location());
            assertThat(back.location()).startsWith(site + "/protected/callback?");
            Answer page = atSite.open(back.location());
            assertThat(page.status()).as(running.log()).isEqualTo(200);
            assertThat(page.body()).contains("behind the door");
            assertThat(page.header("X-Number")).isEqualTo(DemoPerson.LAN.signInName());
            lan.submit(lan.open(provider() + "/identity/sessions"), "/identity/sign-out", Map.of());
            notices.send();
            assertThat(atSite.open(site + "/protected/page.html").location())
                    .as("told of the sign-out, Apache asks anew")
                    .startsWith(provider() + "/oauth2/authorize?");
        }
    }

    private RegisterClient.Registered register(String site) {
        return register.register(new RegisterClient.Wanted(
                "Trang Apache",
                ClientProfile.STRICT,
                List.of(site + "/protected/callback"),
                List.of(),
                site + "/protected/callback?logout=backchannel",
                null,
                EnumSet.allOf(ClaimGroup.class),
                false,
                false));
    }
}
