package vn.motcua.notification.channel;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where letters are posted: {@code motcua.notification.smtp.host}, {@code .port}, {@code .user}, {@code .password}, {@code .tls}, {@code .from}. */
@Component
class SmtpSettings {

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean tls;
    private final String from;

    SmtpSettings(
            @Value("${motcua.notification.smtp.host:}") String host,
            @Value("${motcua.notification.smtp.port:587}") int port,
            @Value("${motcua.notification.smtp.user:}") String user,
            @Value("${motcua.notification.smtp.password:}") String password,
            @Value("${motcua.notification.smtp.tls:true}") boolean tls,
            @Value("${motcua.notification.smtp.from:}") String from) {
        this.host = host.strip();
        this.port = port;
        this.user = user;
        this.password = password;
        this.tls = tls;
        this.from = from.strip();
    }

    boolean there() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** True if the server must speak TLS before anything is said to it. */
    boolean tls() {
        return tls;
    }

    /** The sender's address; that of this host if none was set. */
    String from(String fallbackHost) {
        return from.isEmpty() ? "khong-tra-loi@" + fallbackHost : from;
    }
}
