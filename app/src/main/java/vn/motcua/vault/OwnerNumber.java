package vn.motcua.vault;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which the state knows somebody, whether they have an account or not.
 *
 * @param kind a person or a body
 * @param number figures only
 */
public record OwnerNumber(OwnerKind kind, String number) {

    private static final Pattern PERSON = Pattern.compile("\\d{12}");
    private static final Pattern BODY = Pattern.compile("\\d{10}|\\d{13}");

    public OwnerNumber {
        Pattern form = kind == OwnerKind.PERSON ? PERSON : BODY;
        if (kind == OwnerKind.ACCOUNT || !form.matcher(number).matches())
            throw new IllegalArgumentException("no number of a " + kind);
    }

    /** Reads one; empty where it is neither a personal number nor a tax code, such as an old identity card's. */
    public static Optional<OwnerNumber> of(String text) {
        String figures = text.replaceAll("[\\s.-]", "");
        if (PERSON.matcher(figures).matches()) return Optional.of(new OwnerNumber(OwnerKind.PERSON, figures));
        return BODY.matcher(figures).matches()
                ? Optional.of(new OwnerNumber(OwnerKind.BODY, figures))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "OwnerNumber[" + kind + "]"; // never a number in a log
    }
}
