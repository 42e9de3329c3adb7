package vn.motcua.conformance.sso;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;

/** A test of applications against the running server, with the demo nation in it. */
@RunningTest
@SuppressWarnings("NullAway.Init") // given before each test
abstract class SsoTest {

    static final String CALLBACK = "http://localhost:9/portal/callback";

    @LocalServerPort
    int port;

    @Autowired
    RegisterClient register;

    @Autowired
    TestSignIns signIns;

    String provider() {
        return "http://localhost:" + port;
    }

    /** An existing portal, registered anew. */
    Portal portal() {
        return portal(ClientProfile.EXISTING);
    }

    Portal portal(ClientProfile profile) {
        RegisterClient.Registered registered = register.register(new RegisterClient.Wanted(
                "Cổng thử nghiệm",
                profile,
                List.of(CALLBACK),
                List.of("http://localhost:9/portal/goodbye"),
                null,
                null,
                EnumSet.allOf(ClaimGroup.class),
                false,
                false));
        return new Portal(provider(), registered.client().id(), registered.secret(), CALLBACK);
    }

    /** A new application. */
    ModernApp app(boolean consent, boolean officials, @Nullable String notices, @Nullable String keys) {
        RegisterClient.Registered registered = register.register(new RegisterClient.Wanted(
                "Ứng dụng mới",
                ClientProfile.STRICT,
                List.of(ModernApp.CALLBACK),
                List.of(ModernApp.GOODBYE),
                notices,
                keys,
                EnumSet.allOf(ClaimGroup.class),
                officials,
                consent));
        return new ModernApp(provider(), registered.client().id(), registered.secret());
    }

    ModernApp app() {
        return app(false, false, null, null);
    }

    /** A browser in which somebody is signed in. */
    Browser browser(DemoPerson person) {
        return new Browser(provider()).with(signIns.sessionName(), signIns.signIn(person));
    }

    /** A browser in which nobody is. */
    Browser browser() {
        return new Browser(provider());
    }
}
