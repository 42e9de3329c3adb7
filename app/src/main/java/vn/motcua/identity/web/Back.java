package vn.motcua.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where somebody is led after signing in: a page of ours, whatever the address says. */
final class Back {

    private static final int LONGEST = 2000;

    private Back() {}

    /** The address, if it is a path of this site; else the home page. */
    static String of(@Nullable String back) {
        return back != null && ours(back) ? back : "/";
    }

    private static boolean ours(String back) {
        return back.length() <= LONGEST
                && back.startsWith("/")
                && !back.startsWith("//")
                && back.chars().allMatch(Back::plain)
                && !back.startsWith("/identity/sign-in");
    }

    /** The address as a parameter of another one. */
    static String parameter(String back) {
        return "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** Browsers read a backslash as a slash, and leave out blanks and control characters. */
    private static boolean plain(int c) {
        return c > ' ' && c < 127 && c != '\\';
    }
}
