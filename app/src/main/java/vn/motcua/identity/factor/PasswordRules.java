package vn.motcua.identity.factor;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.text.Fold;

/**
 * What a new password must be: long, and none that is tried first. No rule on capitals, digits or signs, which make passwords hard to remember
 * and not hard to guess.
 */
@Component
public class PasswordRules {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** The most characters of a password. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 6;
    private static final Set<String> TRIED_FIRST = Set.of(
            "matkhau",
            "password",
            "passwd",
            "qwerty",
            "qwertyuiop",
            "asdfgh",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsx",
            "admin",
            "administrator",
            "welcome",
            "letmein",
            "iloveyou",
            "anhyeuem",
            "emyeuanh",
            "yeuem",
            "vietnam",
            "hanoi",
            "saigon",
            "hochiminh",
            "danang",
            "abc",
            "abcdef",
            "abcd",
            "test",
            "user",
            "login",
            "dangnhap",
            "taikhoan",
            "motcua",
            "dichvucong",
            "chinhphu",
            "congdan",
            "canbo",
            "congchuc",
            "khongcho",
            "khongbiet",
            "toiyeuvietnam",
            "p@ssword",
            "p@ssw0rd",
            "passw0rd");

    /**
     * Refuses a password that is too easy to guess.
     *
     * @param names what the account is called and signs in with; none of it may be in the password
     */
    public void check(String field, String password, String... names) {
        if (password.length() < SHORTEST) throw Refused.at(field, IdentityRefusal.PASSWORD_SHORT, SHORTEST);
        if (password.length() > LONGEST) throw Refused.at(field, IdentityRefusal.PASSWORD_LONG, LONGEST);
        if (easy(password) || named(password, names)) throw Refused.at(field, IdentityRefusal.PASSWORD_EASY);
    }

    private static boolean easy(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String word = plain.replaceAll("[\\d\\W_]+$", "").replaceAll("^[\\d\\W_]+", "");
        return plain.chars().distinct().count() < FEWEST_DIFFERENT
                || TRIED_FIRST.contains(word)
                || TRIED_FIRST.contains(Fold.fold(word).replace(" ", ""))
                || runs(plain);
    }

    /** True for 123456789012 and abcdefghijkl, in either direction. */
    private static boolean runs(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = Math.abs(text.charAt(i) - text.charAt(i - 1));
            if (step <= 1 || step == '9' - '0') steps++;
        }
        return steps >= text.length() - 2;
    }

    private static boolean named(String password, String... names) {
        String plain = Fold.fold(password).replace(" ", "");
        for (String name : names) {
            String part = Fold.fold(name.replaceFirst("@.*$", "")).replace(" ", "");
            if (part.length() >= 4 && plain.contains(part)) return true;
        }
        return false;
    }
}
