package vn.motcua.identity.mandate.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.identity.IdentityRefusal;
import vn.motcua.portal.form.Form;

/** The field in which somebody names the procedures that a mandate is for: codes with commas or blanks between; empty for all. */
final class Scope {

    private static final int LONGEST = 900;
    private static final int MOST = 20;
    /** As procedures are numbered (mã TTHC); whether there is one with the code is not looked up. */
    private static final Pattern CODE = Pattern.compile("([1-9]\\.[0-9]{6}[0-9A-Z.]{0,31}|MC\\.[0-9]{10})");

    private Scope() {}

    static List<String> read(Form form) {
        List<String> codes = Arrays.stream(form.optional("procedures", LONGEST)
                        .toUpperCase(Locale.ROOT)
                        .split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (codes.size() > MOST
                || !codes.stream().allMatch(code -> CODE.matcher(code).matches()))
            form.wrong("procedures", IdentityRefusal.MANDATE_PROCEDURES);
        return codes;
    }
}
