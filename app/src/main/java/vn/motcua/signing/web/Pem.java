package vn.motcua.signing.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Certificates as text. */
final class Pem {

    private static final int WIDTH = 64;

    private Pem() {}

    static String of(byte[] der) {
        String text = Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }
}
