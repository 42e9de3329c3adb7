package vn.motcua.portal;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address at which people reach this installation: {@code motcua.address}, or this machine. Passkeys are bound to it, links and open data name it. It is never taken
 * from a request, whose Host header anybody can write.
 */
@Component
public class PublicAddress {

    private final String configured;
    private final boolean secure;
    private final Environment environment;

    PublicAddress(
            @Value("${motcua.address:}") String configured,
            @Value("${motcua.secure:false}") boolean secure,
            Environment environment) {
        this.configured = configured.strip().replaceFirst("/+$", "");
        this.secure = secure;
        this.environment = environment;
    }

    /** The origin, such as {@code https://dichvucong.gov.vn}. */
    public String origin() {
        if (!configured.isEmpty()) return configured;
        return (secure ? "https" : "http") + "://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    /** The whole address of a path of this installation. */
    public String of(String path) {
        return origin() + path;
    }

    /** The host name alone. */
    public String host() {
        return URI.create(origin()).getHost();
    }
}
