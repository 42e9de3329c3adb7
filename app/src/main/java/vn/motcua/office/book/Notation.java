package vn.motcua.office.book;

import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.kernel.LegalSource;
import vn.motcua.office.OfficeRefusal;

/**
 * The rule by which the symbol after a number is made: text with places to fill in, {@code {kind}}, {@code {agency}}, {@code {unit}} and
 * {@code {year}}.
 *
 * @param pattern such as {@code {agency}-{unit}} for letters, {@code {kind}-{agency}} for documents with a name
 */
public record Notation(String pattern) {

    private static final int LONGEST = 60;
    private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");
    private static final Pattern BETWEEN = Pattern.compile("[\\p{L}\\d&.,/ -]*");
    private static final Set<String> PLACES = Set.of("kind", "agency", "unit", "year");

    /** Where the forms come from. */
    public static final LegalSource SOURCE = new LegalSource(
            "NĐ 30/2020/NĐ-CP",
            "Phụ lục I",
            LegalSource.Grade.UNVERIFIED,
            "numbers below ten with a leading zero: from memory, to be checked");

    /** Letters: {@code 7816/VPCP-TTĐT}. */
    public static final Notation OF_LETTERS = new Notation("{agency}-{unit}");

    /** Administrative documents with a name: {@code 15/QĐ-BNV}. */
    public static final Notation OF_NAMED = new Notation("{kind}-{agency}");

    /** Normative documents: {@code 12/2026/NĐ-CP}. */
    public static final Notation OF_NORMATIVE = new Notation("{year}/{kind}-{agency}");

    public Notation {
        pattern = pattern.strip();
        boolean places = PLACE.matcher(pattern).results().allMatch(place -> PLACES.contains(place.group(1)));
        String rest = PLACE.matcher(pattern).replaceAll("");
        if (!places
                || !pattern.contains("{agency}")
                || pattern.length() > LONGEST
                || !BETWEEN.matcher(rest).matches()) throw OfficeRefusal.NOTATION_MALFORMED.at("notation", pattern);
    }

    /** True if it names the unit that drafted the document. */
    public boolean needsUnit() {
        return pattern.contains("{unit}");
    }

    /** The symbol of a document. */
    public String symbol(PaperKind kind, String agency, String unit, int year) {
        return pattern.replace("{kind}", kind.abbreviation())
                .replace("{agency}", agency)
                .replace("{unit}", unit)
                .replace("{year}", Integer.toString(year))
                .replaceAll("^[-/]+|[-/]+$", "");
    }

    /** Number and symbol as a document bears them; a number below ten with a zero before it. */
    public String reference(int number, PaperKind kind, String agency, String unit, int year) {
        return "%02d/%s".formatted(number, symbol(kind, agency, unit, year));
    }
}
