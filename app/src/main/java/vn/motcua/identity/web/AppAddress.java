package vn.motcua.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address that hands a secret to an authenticator app. */
final class AppAddress {

    private static final String ISSUER = "Một Cửa";

    private AppAddress() {}

    static String of(String name, String secret) {
        return "otpauth://totp/" + encode(ISSUER) + ":" + encode(name) + "?secret=" + secret + "&issuer="
                + encode(ISSUER);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
