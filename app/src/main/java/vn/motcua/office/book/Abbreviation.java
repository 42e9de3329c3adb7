package vn.motcua.office.book;

import java.util.regex.Pattern;
import vn.motcua.office.OfficeRefusal;

/** What symbols hold of an agency or a unit: letters and figures, with a point or an ampersand between them. */
final class Abbreviation {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\d]+([.&][\\p{L}\\d]+)*");
    private static final int LONGEST = 30;

    private Abbreviation() {}

    static String of(String field, String written) {
        String text = written.strip();
        if (text.length() > LONGEST || !FORM.matcher(text).matches())
            throw OfficeRefusal.ABBREVIATION_MALFORMED.at(field, text);
        return text;
    }
}
