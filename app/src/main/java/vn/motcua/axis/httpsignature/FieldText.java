package vn.motcua.axis.httpsignature;

import java.util.Base64;
import java.util.function.IntPredicate;

/** Reads structured fields (RFC 9651) from left to right, as far as the headers of a signature have them. */
final class FieldText {

    private static final int LONGEST_NUMBER = 15;

    private final String text;
    private int at;

    FieldText(String text) {
        this.text = text;
    }

    boolean ended() {
        return at >= text.length();
    }

    /** Passes over blanks. */
    FieldText blanks() {
        while (!ended() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
        return this;
    }

    /** Takes the character if it comes next. */
    boolean take(char c) {
        boolean there = !ended() && text.charAt(at) == c;
        if (there) at++;
        return there;
    }

    void demand(char c) throws Malformed {
        if (!take(c)) throw new Malformed("'" + c + "' expected at " + at);
    }

    boolean next(char c) {
        return !ended() && text.charAt(at) == c;
    }

    /** The name of a member or parameter. */
    String key() throws Malformed {
        String key = run(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "_-.*".indexOf(c) >= 0);
        if (key.isEmpty() || !(Character.isLetter(key.charAt(0)) || key.charAt(0) == '*'))
            throw new Malformed("a name in small letters expected at " + at);
        return key;
    }

    /** A string in quotes. */
    String string() throws Malformed {
        demand('"');
        StringBuilder value = new StringBuilder();
        while (!ended()) {
            char c = text.charAt(at++);
            if (c == '"') return value.toString();
            if (c < ' ' || c > '~') break;
            if (c == '\\') {
                if (ended() || "\"\\".indexOf(text.charAt(at)) < 0) break;
                c = text.charAt(at++);
            }
            value.append(c);
        }
        throw new Malformed("a string in quotes is not well formed before " + at);
    }

    /** A whole number. */
    long number() throws Malformed {
        boolean negative = take('-');
        String digits = run(c -> c >= '0' && c <= '9');
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) throw new Malformed("a number expected at " + at);
        return negative ? -Long.parseLong(digits) : Long.parseLong(digits);
    }

    /** Bytes between colons. */
    byte[] bytes() throws Malformed {
        demand(':');
        String encoded = run(c -> c != ':');
        demand(':');
        try {
            return Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw new Malformed("base64 expected before " + at);
        }
    }

    private String run(IntPredicate wanted) {
        int start = at;
        while (!ended() && wanted.test(text.charAt(at))) at++;
        return text.substring(start, at);
    }
}
