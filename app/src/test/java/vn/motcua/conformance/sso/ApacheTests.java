package vn.motcua.conformance.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.identity.client.ClaimGroup;
import vn.motcua.identity.client.ClientProfile;
import vn.motcua.identity.client.RegisterClient;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.identity.signon.SignOutNotices;

/** Apache with mod_auth_openidc (Debian: libapache2-mod-auth-openidc), as many sites protect their pages. */
@SuppressWarnings("NullAway.Init") // given before each test
class ApacheTests extends SsoTest {

    private static final Path APACHE = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    @TempDir
    Path folder;

    @Autowired
    SignOutNotices notices;

    @Test
    void apacheLetsInWhomWeSignInAndLetsGoWhomWeSignOut() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(APACHE) && Files.exists(MODULES.resolve("mod_auth_openidc.so"))
                        || System.getenv("CI") != null,
                "Apache is missing: apt-get install libapache2-mod-auth-openidc");
        int apache = freePort();
        String site = "http://localhost:" + apache;
        Process process = start(apache, register(site));
        try {
            Browser atSite = new Browser(site);
            Answer away = atSite.open(site + "/protected/page.html");
            assertThat(away.location()).startsWith(provider() + "/oauth2/authorize?");
            Browser lan = browser(DemoPerson.LAN);
            Answer back = lan.peek(away.location());
            assertThat(back.location()).startsWith(site + "/protected/callback?");
            Answer page = atSite.open(back.location());
            assertThat(page.status()).as(log()).isEqualTo(200);
            assertThat(page.body()).contains("behind the door");
            assertThat(page.header("X-Number")).isEqualTo(DemoPerson.LAN.signInName());
            lan.submit(lan.open(provider() + "/identity/sessions"), "/identity/sign-out", Map.of());
            notices.send();
            assertThat(atSite.open(site + "/protected/page.html").location())
                    .as("told of the sign-out, Apache asks anew")
                    .startsWith(provider() + "/oauth2/authorize?");
        } finally {
            process.destroy();
            process.waitFor();
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

    private Process start(int port, RegisterClient.Registered registered) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path pages = Files.createDirectories(folder.resolve("pages/protected"));
        Files.writeString(pages.resolve("page.html"), "behind the door");
        Path settings = folder.resolve("apache.conf");
        Files.writeString(settings, settings(port, registered));
        Process process = new ProcessBuilder(APACHE.toString(), "-f", settings.toString(), "-DFOREGROUND")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        for (int tenths = 0; tenths < 100; tenths++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return process;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException(log());
    }

    private String settings(int port, RegisterClient.Registered registered) {
        return """
                ServerRoot "%1$s"
                ServerName localhost
                PidFile "%1$s/pid"
                ErrorLog "%1$s/errors"
                Mutex file:%1$s
                Listen 127.0.0.1:%2$d
                LoadModule mpm_event_module %3$s/mod_mpm_event.so
                LoadModule authn_core_module %3$s/mod_authn_core.so
                LoadModule authz_core_module %3$s/mod_authz_core.so
                LoadModule authz_user_module %3$s/mod_authz_user.so
                LoadModule headers_module %3$s/mod_headers.so
                LoadModule auth_openidc_module %3$s/mod_auth_openidc.so
                User www-data
                Group www-data
                DocumentRoot "%1$s/pages"
                OIDCProviderMetadataURL %4$s/.well-known/openid-configuration
                OIDCClientID %5$s
                OIDCClientSecret %6$s
                OIDCRedirectURI http://localhost:%2$d/protected/callback
                OIDCCryptoPassphrase only-for-this-test
                OIDCPKCEMethod S256
                OIDCScope "openid profile"
                <Location /protected>
                  AuthType openid-connect
                  Require valid-user
                  Header set X-Number "%%{OIDC_CLAIM_SoDinhDanh}e"
                </Location>
                """.formatted(
                        folder, port, MODULES, provider(), registered.client().id(), registered.secret());
    }

    private String log() {
        try {
            Path errors = folder.resolve("errors");
            return Files.readString(folder.resolve("out")) + (Files.exists(errors) ? Files.readString(errors) : "");
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
