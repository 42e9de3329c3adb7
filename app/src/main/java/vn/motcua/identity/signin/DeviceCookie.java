package vn.motcua.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.guard.KnownDevices;
import vn.motcua.identity.session.CookieNames;
import vn.motcua.kernel.AccountId;

/** The cookie by which a browser is known again. It opens nothing; it only keeps strangers' guesses from slowing its owner down. */
@Component
class DeviceCookie {

    private static final int BYTES = 24;
    private static final String FORM = "[A-Za-z0-9_-]{32}";

    private final SecureRandom random = new SecureRandom();
    private final CookieNames names;
    private final KnownDevices devices;

    DeviceCookie(CookieNames names, KnownDevices devices) {
        this.names = names;
        this.devices = devices;
    }

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        String name = names.of("device");
        for (Cookie cookie : cookies)
            if (cookie.getName().equals(name) && cookie.getValue().matches(FORM)) return Optional.of(cookie.getValue());
        return Optional.empty();
    }

    /** Lets the browser be known as one of this account's. */
    void remember(HttpServletRequest request, HttpServletResponse response, AccountId account) {
        String device = read(request).orElseGet(this::fresh);
        devices.remember(account, device);
        Cookie cookie = new Cookie(names.of("device"), device);
        cookie.setPath("/");
        cookie.setMaxAge((int) KnownDevices.REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(names.secure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
