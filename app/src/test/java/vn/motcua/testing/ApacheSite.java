package vn.motcua.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;

/**
 * A site behind Apache with mod_auth_openidc (Debian: libapache2-mod-auth-openidc), as many sites protect their pages: {@code /protected/page.html} is shown to whom a
 * provider signs in. It ends when closed.
 */
public final class ApacheSite implements AutoCloseable {

    private static final Path APACHE = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    private final Path folder;
    private final int port;
    private final Process process;

    private ApacheSite(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Leaves a test out where there is no Apache; where all tests must run, it fails. */
    public static void assumed() {
        Assumptions.assumeTrue(
                Files.isExecutable(APACHE) && Files.exists(MODULES.resolve("mod_auth_openidc.so"))
                        || System.getenv("CI") != null,
                "Apache is missing: apt-get install libapache2-mod-auth-openidc");
    }

    /** A port on which nobody listens, for a site that is to be registered first. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The address of the site at a port. */
    public static String at(int port) {
        return "http://localhost:" + port;
    }

    /**
     * Starts it.
     *
     * @param folder where it keeps what it needs
     * @param provider address of the provider
     * @param id what the site is registered as there
     * @param secret its secret there
     * @param request what it adds to its requests, such as {@code acr_values=LoA2}; may be empty
     * @param page what its protected page says, as HTML
     */
    public static ApacheSite start(
            Path folder, int port, String provider, String id, String secret, String request, String page)
            throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                Files.createDirectories(folder.resolve("pages/protected")).resolve("page.html"), page);
        Path settings = folder.resolve("apache.conf");
        Files.writeString(settings, settings(folder, port, provider, id, secret, request));
        Process process = new ProcessBuilder(APACHE.toString(), "-f", settings.toString(), "-DFOREGROUND")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        ApacheSite site = new ApacheSite(folder, port, process);
        for (int tenths = 0; tenths < 100; tenths++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return site;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException(site.log());
    }

    /** Its address. */
    public String address() {
        return at(port);
    }

    /** What it wrote down. */
    public String log() {
        try {
            Path errors = folder.resolve("errors");
            return Files.readString(folder.resolve("out")) + (Files.exists(errors) ? Files.readString(errors) : "");
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String settings(Path folder, int port, String provider, String id, String secret, String request) {
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
                %7$s
                <Location /protected>
                  AuthType openid-connect
                  Require valid-user
                  Header set X-Number "%%{OIDC_CLAIM_SoDinhDanh}e"
                </Location>
                """.formatted(
                        folder,
                        port,
                        MODULES,
                        provider,
                        id,
                        secret,
                        request.isEmpty() ? "" : "OIDCAuthRequestParams " + request);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
