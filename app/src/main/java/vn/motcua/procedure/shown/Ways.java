package vn.motcua.procedure.shown;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of parts of the catalogue. */
public final class Ways {

    private Ways() {}

    /** The list narrowed by one thing. */
    public static String to(String parameter, String value) {
        return "/procedure/search?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
