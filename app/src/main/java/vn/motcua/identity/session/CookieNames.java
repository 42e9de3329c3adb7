package vn.motcua.identity.session;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names of cookies. A browser keeps cookies by host and not by port, so each installation has names of its own: two on one host do not end
 * each other's sessions, and the nodes of one share theirs (SR-25). Under TLS the prefix makes the browser refuse cookies set by a sibling
 * host.
 */
@Component
public class CookieNames {

    private final String installation;
    private final boolean secure;

    CookieNames(JdbcClient jdbc, @Value("${motcua.secure:false}") boolean secure) {
        this.installation = jdbc.sql("select id from identity.installation")
                .query(String.class)
                .single();
        this.secure = secure;
    }

    /** The full name of a cookie. */
    public String of(String word) {
        return (secure ? "__Host-" : "") + "motcua-" + word + "-" + installation;
    }

    /** A cookie of ours, as the header that sets it; no script reads it, and no other site sends it along with a form. Of no age: it goes. */
    public String set(String word, String value, Duration age) {
        return ResponseCookie.from(of(word), value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }

    /** True if cookies go over TLS only. */
    public boolean secure() {
        return secure;
    }
}
