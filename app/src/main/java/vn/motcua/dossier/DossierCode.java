package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.LegalSource;
import vn.motcua.kernel.LegalSource.Grade;

/**
 * The code of a dossier: the receiving agency's code, the day, and the number of that agency's day, such as {@code H26.101-261125-0001}. It is public:
 * who knows it knows nothing yet of what is in the dossier.
 *
 * @param text as printed
 */
public record DossierCode(String text) {

    /** Thông tư 01/2018/TT-VPCP, Đ.19; what comes after the 9,999th of a day is not in it. */
    public static final LegalSource SOURCE = new LegalSource(
            "Thông tư 01/2018/TT-VPCP",
            "Đ.19",
            Grade.READ,
            "After 9,999 dossiers of one agency in a day the number gets a fifth figure, as software in use does; the rule does not speak of it");

    /** The longest that is understood. */
    public static final int LONGEST = 60;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final Pattern FORM =
            Pattern.compile("(?:[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(?:\\.[0-9A-Z]+)*)"
                    + "-[0-9]{6}-[0-9]{4,9}");

    public DossierCode {
        if (text.length() > LONGEST || !FORM.matcher(text).matches())
            throw new IllegalArgumentException("dossier code " + text);
    }

    /** The code of the so-manieth dossier of an agency on a day. */
    public static DossierCode of(AgencyCode agency, LocalDate day, int number) {
        return new DossierCode(
                agency.text() + "-" + DAY.format(day) + "-" + String.format(Locale.ROOT, "%04d", number));
    }

    /** Reads a code as people write it, in either case and with spaces; empty if it cannot be one. */
    public static Optional<DossierCode> parse(String written) {
        String text = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new DossierCode(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
