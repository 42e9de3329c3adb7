package vn.motcua.identity.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.motcua.identity.demo.DemoPerson;
import vn.motcua.testing.Routes;
import vn.motcua.testing.Routes.Route;
import vn.motcua.testing.RunningTest;
import vn.motcua.testing.TestSignIns;

/** A Host header that somebody made up is found in no page, no link and no redirect (F12). */
@RunningTest
class HostHeaderTests {

    private static final String FORGED = "evil.example";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestSignIns signIns;

    @Test
    void aForgedHostShowsNowhere() throws IOException {
        String cookie = signIns.sessionName() + "=" + signIns.signIn(DemoPerson.YEN);
        List<Route> pages = Routes.of(context).stream()
                .filter(route -> route.isGet() && !route.pattern().startsWith("/-/"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(20);
        for (Route route : pages) {
            String path = route.pattern().replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}", "1");
            for (String who : List.of("", cookie)) {
                String answer = ask(path, who);
                assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotContain(FORGED);
            }
        }
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException { // the control
        assertThat(ask("/directory?q=" + FORGED, "")).contains(FORGED);
    }

    private String ask(String path, String cookie) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + FORGED + "\r\nX-Forwarded-Host: " + FORGED
                    + "\r\nForwarded: host=" + FORGED + "\r\nAccept: text/html\r\n"
                    + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
