package vn.motcua.directory.change;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyNames;
import vn.motcua.directory.Contact;
import vn.motcua.directory.DirectoryRefusal;
import vn.motcua.kernel.AgencyCode;
import vn.motcua.kernel.CodeSystem;
import vn.motcua.kernel.KernelRefusal;
import vn.motcua.kernel.Refused;

/** What people and files enter, made tidy or refused with its field: composed, without spaces around or doubled, no control characters. */
public final class Entered {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LINE = 300;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFD]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().,/-]{2,59}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s/$.?#][^\\s\"<>]*");

    private static final Pattern STATISTICAL = Pattern.compile("[0-9]{2}|[0-9]{3}|[0-9]{5}");

    private Entered() {}

    /** A text that must be there, made tidy. */
    public static String required(String field, String entered, int longest) {
        String tidy = text(field, entered, longest);
        if (tidy.isEmpty()) throw Refused.at(field, KernelRefusal.MISSING, field);
        return tidy;
    }

    static @Nullable String optional(String field, @Nullable String entered, int longest) {
        String tidy = entered == null ? "" : text(field, entered, longest);
        return tidy.isEmpty() ? null : tidy;
    }

    static String text(String field, String entered, int longest) {
        String tidy = Normalizer.normalize(entered, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
        if (FORBIDDEN.matcher(tidy).find()) throw Refused.at(field, KernelRefusal.FORBIDDEN_CHARACTERS);
        if (tidy.length() > longest) throw Refused.at(field, KernelRefusal.TEXT_TOO_LONG, longest);
        return tidy;
    }

    static AgencyNames names(AgencyNames entered) {
        String full = required("name", entered.full(), LONGEST_NAME);
        if (full.codePoints().noneMatch(Character::isLetter))
            throw DirectoryRefusal.NAME_WITHOUT_LETTERS.at("name", full);
        return new AgencyNames(
                full,
                optional("shortName", entered.shortName(), LONGEST_NAME),
                optional("english", entered.english(), LONGEST_NAME));
    }

    static Contact contact(Contact entered) {
        return new Contact(
                optional("address", entered.address(), LONGEST_LINE),
                formed("email", entered.email(), EMAIL),
                formed("phone", entered.phone(), PHONE),
                formed("website", entered.website(), WEBSITE));
    }

    /** A code that may be given: of the right system, and by its rule. */
    static String code(String field, CodeSystem system, String entered) {
        String tidy = required(field, entered, AgencyCode.MAX_LENGTH).toUpperCase(Locale.ROOT);
        if (system == CodeSystem.STATISTICAL) {
            if (!STATISTICAL.matcher(tidy).matches())
                throw DirectoryRefusal.CODE_OF_ANOTHER_SYSTEM.at(field, tidy, system);
            return tidy;
        }
        AgencyCode code =
                AgencyCode.parse(tidy).orElseThrow(() -> Refused.at(field, KernelRefusal.NO_AGENCY_CODE, tidy));
        if (code.irregular()) throw DirectoryRefusal.CODE_IRREGULAR.at(field, tidy);
        if (code.system() != system) throw DirectoryRefusal.CODE_OF_ANOTHER_SYSTEM.at(field, tidy, system);
        return code.text();
    }

    /** A fact with tidy texts. */
    static Fact fact(Fact entered) {
        return switch (entered) {
            case Fact.Founded f -> new Fact.Founded(names(f.names()), f.agencyKind(), f.parent(), contact(f.contact()));
            case Fact.Renamed f -> new Fact.Renamed(names(f.names()));
            case Fact.ContactChanged f -> new Fact.ContactChanged(contact(f.contact()));
            case Fact.CodeGiven f -> new Fact.CodeGiven(f.system(), code("code", f.system(), f.code()));
            case Fact.Reclassified f -> f;
            case Fact.Moved f -> f;
            case Fact.CodeTaken f -> f;
            case Fact.Succeeded f -> f;
            case Fact.Closed f -> f;
        };
    }

    private static @Nullable String formed(String field, @Nullable String entered, Pattern form) {
        String tidy = optional(field, entered, LONGEST_LINE);
        if (tidy != null && !form.matcher(tidy).matches()) throw DirectoryRefusal.CONTACT_MALFORMED.at(field, tidy);
        return tidy;
    }
}
